import type { IncomingHttpHeaders } from "node:http";

/** The language of somebody who has not chosen one: the page's wish, the browser's first known, the house's. */
export function requestLanguage(headers: IncomingHttpHeaders, house: "en" | "ru" | undefined): "en" | "ru" {
  const wished = headers["x-vizavi-language"];
  if (wished === "ru" || wished === "en") return wished;
  for (const part of (headers["accept-language"] ?? "").split(",")) {
    const name = part.trim().slice(0, 2).toLowerCase();
    if (name === "ru" || name === "en") return name;
  }
  return house ?? "en";
}
