"""What every public form shares: protection from spam without a cookie, same-origin check, rate
limits by network, safe reading of requests, and the admin of records that visitors send."""
