"""Processing of typed text: invisible characters, typographic quotes, cells of spreadsheets."""
