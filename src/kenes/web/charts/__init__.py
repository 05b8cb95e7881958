"""The charts of the site: which ones an indicator has, how they are drawn beforehand, and where pages find them."""
