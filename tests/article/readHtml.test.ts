import { describe, expect, test } from "vitest";
import { articleOf, seed, seedText, sentencesOf } from "./seed.ts";

const page = (body: string, head = "") => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

test("the seed as a page has the same passages", () => {
  const [title = "", ...rest] = seedText.split("\n").filter((line) => line !== "");
  const heading = "2018 war ein sehr schlechtes Jahr für Tesla";
  const html = rest.map((line) => (line === heading ? `<h2>${line}</h2>` : `<p>${line}</p>`)).join("\n");
  const article = articleOf(
    page(`<nav><a>Start</a></nav><article><h1>${title}</h1>${html}</article><footer>©</footer>`),
    "seed.html",
  );
  expect(sentencesOf(article)).toEqual(sentencesOf(seed));
  expect(article.sections.map(({ paragraphs }) => paragraphs)).toEqual(
    seed.sections.map(({ paragraphs }) => paragraphs),
  );
  expect(article.metadata).toEqual(seed.metadata);
});

test("entities are decoded, white space collapses, non-breaking spaces stay", () => {
  const article = articleOf(
    page("<h1>A &amp; B</h1><p>9&nbsp;% of\n  them &bdquo;stay&ldquo; &#8211; or   not&hellip;</p>"),
    "a.htm",
  );
  expect(article.text).toBe("A & B\n\n9\u00A0% of them „stay“ – or not…");
});

test("what is not the article's words is left out", () => {
  const article = articleOf(
    page(`<header><p>The site's header.</p></header><nav>Menu here.</nav><h1>T</h1><script>if (a < b) x("<p>no</p>")</script>
      <style>p { }</style><p>Text stays.</p><aside><p>Related article.</p></aside><figure><img alt="x"><figcaption>Photo by me.</figcaption></figure>
      <form><p>Subscribe now.</p></form><table><tr><td>1.</td></tr></table><pre>code.</pre><noscript>Enable it.</noscript>
      <div hidden><div>Hidden.</div>Hidden too.</div><div role="navigation">More menu.</div><!-- comment --><svg><text>Axis.</text></svg>
      <p>More <em>text</em> stays.</p><footer><p>Imprint here.</p></footer>`),
    "a.html",
  );
  expect(article.text).toBe("T\n\nText stays.\n\nMore text stays.");
});

test("the article element is the article when it holds most of the page", () => {
  const long = "<p>This sentence is the article itself and is long enough.</p>".repeat(3);
  const article = articleOf(
    page(
      `<p>Teaser one here.</p><article><h1>T</h1>${long.replace("itself", "alone")}</article><p>Cookies are used.</p>`,
    ),
    "a.html",
  );
  expect(article.text).not.toMatch(/Teaser|Cookies/);
});

test("teasers in article elements are not taken for the article", () => {
  const article = articleOf(
    page("<h1>T</h1><p>This is a long text outside of any article element.</p><article><p>Teaser.</p></article>"),
    "a.html",
  );
  expect(article.passages[0]?.text).toBe("This is a long text outside of any article element.");
});

test("of a header the title and the byline are kept", () => {
  const article = articleOf(
    page(
      "<article><header><p>World</p><h1>T</h1><p>By Jane Doe</p><p>Share this now.</p></header><p>Text here.</p></article>",
    ),
    "a.html",
  );
  expect(article).toMatchObject({ title: "T", metadata: { author: "Jane Doe" } });
  expect(sentencesOf(article)).toEqual(["Text here."]);
});

describe("the title", () => {
  test("is the first h1, wherever it stands", () => {
    const article = articleOf(
      page("<div>Kicker</div><p>A lead stands above.</p><h1>The title</h1><p>Text.</p>", "<title>Tab</title>"),
      "a.html",
    );
    expect(article.title).toBe("The title");
    expect(sentencesOf(article)).toEqual(["A lead stands above.", "Text."]);
  });

  test("is the page's title when there is no h1", () => {
    expect(articleOf(page("<p>Text.</p>", "<title>Tab &amp;\n title</title>"), "a.html").title).toBe("Tab & title");
  });

  test("is the first block when there is neither", () => {
    expect(articleOf("<p>First block</p><p>Text.</p>", "a.html").title).toBe("First block");
  });
});

test("the head of the page gives author and publication", () => {
  const head = '<meta name="Author" content="Jane D&ouml;"><meta property="og:site_name" content="The Gazette">';
  expect(articleOf(page("<h1>T</h1><p>Text.</p>", head), "a.html").metadata).toMatchObject({
    author: "Jane Dö",
    publication: "The Gazette",
  });
});

test("single breaks divide lines, double ones paragraphs", () => {
  const article = articleOf("<h1>T</h1><p>One line.<br>The next line.<br><br>A new paragraph.</p>", "a.html");
  expect(article.paragraphs.map(({ passages }) => passages.length)).toEqual([2, 1]);
});

test("list items are whole without a full stop", () => {
  const article = articleOf("<h1>T</h1><ul><li>Milk<li>Butter</ul><p>Text is", "a.html");
  expect(article.passages.map(({ text, truncated }) => [text, truncated])).toEqual([
    ["Milk", false],
    ["Butter", false],
    ["Text is", true],
  ]);
});

describe("a hostile page", () => {
  test.each([
    ["nested deep", `<h1>T</h1>${"<div>".repeat(100_000)}Text.${"</div>".repeat(100_000)}`],
    ["with end tags of nothing", `<h1>T</h1>${"<b>".repeat(100_000)}Text.${"</i>".repeat(100_000)}`],
    ["never closed", `<h1>T</h1><div><p><b>${"<article><main><li>".repeat(1000)}Text.`],
    ["whose chrome never ends", "<h1>T</h1><nav><aside><form><p>Text."],
    ["that ends in a tag", "<h1>T</h1><p>Text.</p><p class="],
    ["that ends in a comment", "<h1>T</h1><p>Text.</p><!-- "],
    ["of which a part is hidden to the end", "<h1>T</h1><p>Text.</p><div hidden><script>x("],
    ["with an entity that is none", "<h1>&#x110000;&bogus;&</h1><p>Text.</p>"],
  ])("%s is read", (_, html) => {
    expect(sentencesOf(articleOf(html, "a.html"))).toEqual(["Text."]);
  });

  test("of scripts alone is no article", () => {
    expect(() => articleOf("<h1>T</h1><script>text.", "a.html")).toThrow("a.html has no text below its title");
  });
});
