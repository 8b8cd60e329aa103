"""`make audit`: weight, accessibility, performance and markup of the delivered pages."""
