import sanitize from "sanitize-html";

const blocks = [
  ...["p", "div", "section", "article", "header", "footer", "main", "address", "figure", "center"],
  ...["h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "tr", "pre", "blockquote", "hr"],
];
/** Kept only so that those that are hidden can be told. */
const inline = ["span", "font", "b", "strong", "i", "em", "u", "small", "big", "label"];
const kept = [...blocks, ...inline, "br", "li", "td", "th", "a", "dt", "dd"];
const longest = 4_000_000;

/**
 * The text of an HTML letter: its lines, lists and quotes, and where its links really lead. Nothing else of it gets
 * any further: no scripts, styles, pictures, forms, hidden text.
 */
export function htmlToText(html: string): string {
  const clean = sanitize(html.slice(0, longest), {
    allowedTags: kept,
    allowedAttributes: { a: ["href"] },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    nestingLimit: 60,
    nonTextTags: [
      "style",
      "script",
      "textarea",
      "option",
      "noscript",
      "title",
      "head",
      "template",
      "svg",
      "math",
    ],
    exclusiveFilter: ({ attribs }) => isHidden(attribs),
  });
  return new Writer().write(clean);
}

function isHidden({ style = "", hidden, ...others }: Record<string, string>): boolean {
  if (hidden !== undefined || others["aria-hidden"] === "true") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|mso-hide\s*:\s*all/i.test(
    style,
  );
}

class Writer {
  #lines: string[] = [];
  #line = "";
  #depth = 0;
  #links: { href: string; from: number }[] = [];
  #pre = 0;

  write(html: string): string {
    for (const [token, closing, name = "", attributes = ""] of html.matchAll(
      /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g,
    )) {
      if (name) this.#tag(name, closing === "/", attributes);
      else this.#text(plain(token));
    }
    this.#end();
    return this.#lines
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  }

  #text(text: string): void {
    if (this.#pre > 0) {
      const [first = "", ...rest] = text.split("\n");
      this.#line += first;
      for (const line of rest) {
        this.#end();
        this.#line = line;
      }
      return;
    }
    const spaced = text.replace(/[\s\u00a0]+/g, " ");
    this.#line += this.#line === "" || this.#line.endsWith(" ") ? spaced.trimStart() : spaced;
  }

  #tag(name: string, closing: boolean, attributes: string): void {
    if (inline.includes(name)) return;
    if (name === "br") this.#break();
    else if (name === "a" && closing) this.#endLink();
    else if (name === "a") this.#beginLink(attributes);
    else if (name === "td" || name === "th") {
      if (!closing && this.#line.trim() !== "") this.#line = `${this.#line.trimEnd()}  `;
    } else this.#block(name, closing);
  }

  #block(name: string, closing: boolean): void {
    this.#end();
    if (name === "li" && !closing) this.#line = "- ";
    if (name === "hr") this.#lines.push(this.#prefix("--------"));
    if (name === "pre") this.#pre = Math.max(0, this.#pre + (closing ? -1 : 1));
    if (name === "blockquote") this.#depth = Math.max(0, this.#depth + (closing ? -1 : 1));
    if (["p", "h1", "h2", "h3", "h4", "ul", "ol", "table"].includes(name)) this.#blank();
  }

  #beginLink(attributes: string): void {
    const href = plain(/href="([^"]*)"/.exec(attributes)?.[1] ?? "");
    this.#links.push({ href, from: this.#line.length });
  }

  /** A link that says one address and leads to another is told by where it leads. */
  #endLink(): void {
    const link = this.#links.pop();
    if (!link?.href) return;
    const said = this.#line.slice(link.from).trim();
    const bare = (text: string) => text.replace(/^(https?:\/\/|mailto:|tel:)/i, "").replace(/\/$/, "");
    if (said && bare(said) !== bare(link.href) && link.href.length <= 500) this.#line += ` <${link.href}>`;
  }

  #break(): void {
    this.#lines.push(this.#prefix(this.#line));
    this.#line = "";
  }

  #end(): void {
    if (this.#line.trim() !== "") this.#break();
    this.#line = "";
  }

  #blank(): void {
    if (this.#lines.at(-1) !== this.#prefix("")) this.#lines.push(this.#prefix(""));
  }

  #prefix(line: string): string {
    const text = this.#pre > 0 ? line : line.trimEnd();
    return this.#depth === 0 ? text : `${">".repeat(Math.min(this.#depth, 10))} ${text}`.trimEnd();
  }
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (whole, name: string) => entities[name] ?? whole);
}
