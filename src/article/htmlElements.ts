const names = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements whose content is not the article's words: code, tables, captions, forms and what surrounds an article. */
export const CHROME = names(
  `script style noscript template nav footer aside figure figcaption caption form button select textarea iframe svg math canvas
  audio video object embed dialog menu pre table map`,
);

/** Those of them whose content is never text for readers, not even when their end is missing. */
export const NEVER_TEXT = names("script style noscript template textarea iframe svg math");

/** Values of `role` that say the same. */
export const CHROME_ROLES = names("navigation banner contentinfo complementary search dialog menu");

/** Elements that end the block before them and begin another. */
export const BLOCKS = names(
  `html head body title main article section div header hgroup h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd blockquote address center
  details summary fieldset hr tr td th nav footer aside figure form table pre`,
);

/** Elements that have no content and no end. */
export const VOID = names("area base br col embed hr img input link meta param source track wbr");
