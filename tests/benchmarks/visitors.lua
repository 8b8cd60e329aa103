-- Steady load on one article that says which time it was published: notes for each mark when it
-- was last seen. BENCH_PAUSE: milliseconds that a connection rests between two requests.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanoseconds; } moment;
  int clock_gettime(int clock, moment *now);
]]
local now = ffi.new("moment")
local pause = tonumber(os.getenv("BENCH_PAUSE"))
local threads = {}

function setup(thread)
  table.insert(threads, thread)
end

function init()
  seen, unknown = {}, 0
end

function delay()
  return pause
end

function response(status, headers, body)
  local mark = status == 200 and body:match("mark%-(%d+)%.")
  if not mark then
    unknown = unknown + 1
    return
  end
  ffi.C.clock_gettime(0, now)
  seen[mark] = tonumber(now.seconds) + tonumber(now.nanoseconds) / 1e9
end

function done()
  for _, thread in ipairs(threads) do
    for mark, moment in pairs(thread:get("seen")) do
      io.write(string.format("seen %s %.4f\n", mark, moment))
    end
    io.write(string.format("unknown %d\n", thread:get("unknown")))
  end
end
