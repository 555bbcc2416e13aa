// A letter's pages: plain marks that every mail program draws, and nothing that is fetched from anywhere.

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] as string);

const ink = "#1c2430";
const dim = "#5b6675";
const accent = "#0b6e6e";

export function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((part) => `<p style="margin:0 0 12px">${escapeHtml(part).replaceAll("\n", "<br>")}</p>`)
    .join("");
}

export const heading = (text: string): string =>
  `<h1 style="margin:0 0 12px;font-size:18px;line-height:1.35;font-weight:600">${escapeHtml(text)}</h1>`;

export const note = (text: string): string =>
  `<p style="margin:0 0 12px;color:${dim};font-size:13px">${escapeHtml(text)}</p>`;

export const link = (to: string, text: string): string =>
  `<a href="${escapeHtml(to)}" style="color:${accent}">${escapeHtml(text)}</a>`;

export const button = (to: string, text: string): string =>
  `<p style="margin:4px 0 16px"><a href="${escapeHtml(to)}" style="display:inline-block;padding:8px 16px;border-radius:6px;background-color:${accent};color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(text)}</a></p>`;

/** One thing of a digest, under a rule. */
export const item = (title: string, body: string): string =>
  `<hr><p style="margin:8px 0 4px;font-weight:600">${title}</p>${body}`;

/** The post takes out everything but plain marks, the head of a page among them, so that there is none. */
export const page = (body: string, foot: string): string =>
  `<div style="max-width:600px;color:${ink};font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5">${body}${
    foot && `<hr><p style="margin:8px 0;color:${dim};font-size:13px">${foot}</p>`
  }</div>`;
