"""What was found, for people."""

WIDTH = 20


def say_fault(found: dict) -> None:
    print(f"\n{found['fault']} ({found['seconds']:.0f} s)", flush=True)
    for phase in ("during", "recovering", "after"):
        for what, row in sorted(found["phases"].get(phase, {}).items()):
            answers = ", ".join(f"{word}: {count}" for word, count in row["answers"].items())
            print(
                f"  {phase:11}{what:18}{answers:32}"
                f"median {row['median_s']:6.2f} s  slowest {row['slowest_s']:6.2f} s"
            )
    print(f"  well again after {found['well_after_s']} s; most {found['most']}")
    print(f"  enquiries {found['enquiries']}")
    print(f"  published {found['published']}; mails {found['mails']}", flush=True)


def say_nodes(found: dict) -> None:
    print("\nPublished on one node: seconds until it was seen, slowest of all")
    for name, seen in found["publish"].items():
        print(f"  {name:10}{seen['slowest_s']} s of {seen['all']}")
    print(f"Uploaded on one: {found['upload']}")
    print(f"Session: {found['session']}")
    for name in ("node killed", "node unplugged"):
        say_fault(found[name])
    print(f"New files on the nodes: {found['new files on nodes']}", flush=True)
