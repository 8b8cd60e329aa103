from wagtail import blocks
from wagtail.rich_text import RichText

from core.blocks import groups
from core.blocks.text import SmallTextBlock

HEADING_HELP = "Stands above the list. Empty: none."


class ChecklistBlock(blocks.StructBlock):
    """A list with ticks, such as what to bring."""

    heading = blocks.CharBlock(required=False, max_length=120, help_text=HEADING_HELP)
    items = blocks.ListBlock(
        blocks.CharBlock(max_length=240, label="Line"), min_num=1, max_num=20, label="Lines"
    )

    class Meta:
        icon = "check"
        label = "Checklist"
        group = groups.TEXT
        description = "Short lines, each with a tick before it."
        template = "core/blocks/checklist.html"
        preview_value = {
            "heading": "Before you come",
            "items": ["Eat lightly", "Bring loose clothes", "Tell us about medicines"],
        }


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120)
    text = blocks.TextBlock(required=False, max_length=600, rows=3)

    class Meta:
        icon = "list-ol"
        label = "Step"


class StepsBlock(blocks.StructBlock):
    """Numbered steps, such as of a session or an exercise."""

    heading = blocks.CharBlock(required=False, max_length=120, help_text=HEADING_HELP)
    steps = blocks.ListBlock(StepBlock(), min_num=1, max_num=12)

    class Meta:
        icon = "list-ol"
        label = "Numbered steps"
        group = groups.TEXT
        description = "Things that are done one after the other."
        template = "core/blocks/steps.html"
        preview_value = {
            "heading": "Rolling the sole of the foot",
            "steps": [
                {"title": "Sit down", "text": "Shoes off, both feet on the floor."},
                {"title": "Roll slowly", "text": "A minute for each foot, firm but kind."},
            ],
        }


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(max_length=200, help_text="As a visitor would ask it.")
    answer = SmallTextBlock()

    class Meta:
        icon = "help"
        label = "Question"


class QuestionsBlock(blocks.StructBlock):
    """Frequent questions with collapsed answers."""

    heading = blocks.CharBlock(required=False, max_length=120, help_text=HEADING_HELP)
    questions = blocks.ListBlock(QuestionBlock(), min_num=1, max_num=20)

    class Meta:
        icon = "help"
        label = "Questions and answers"
        group = groups.KNOWLEDGE
        description = "What visitors ask, with answers that unfold."
        template = "core/blocks/questions.html"
        preview_value = {
            "heading": "Questions we often hear",
            "questions": [
                {
                    "question": "Will it hurt?",
                    "answer": RichText("<p>It may be tender. Say so and we ease off.</p>"),
                }
            ],
        }
