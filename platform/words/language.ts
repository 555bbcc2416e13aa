export type Language = "en" | "ru";

export function isLanguage(value: unknown): value is Language {
  return value === "en" || value === "ru";
}

/** The first language we speak out of an Accept-Language header, or of a browser's list joined by commas. */
export function preferredLanguage(wanted: string | undefined, otherwise: Language = "en"): Language {
  const ranked = (wanted ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().toLowerCase().split(";");
      const quality = rest.map((r) => r.trim()).find((r) => r.startsWith("q="));
      return { tag: tag.split("-")[0] ?? "", quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter((r) => r.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of ranked) if (isLanguage(tag)) return tag;
  return otherwise;
}
