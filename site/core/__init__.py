"""What every page shares: base page, images, blocks, navigation, search-engine data."""
