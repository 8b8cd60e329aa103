"""How often contact links are tapped: bare daily totals, without a cookie or anything personal."""
