"""What every page shares: base page, plain blocks, rich text, navigation, seo."""
