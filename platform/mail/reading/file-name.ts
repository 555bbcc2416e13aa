import path from "node:path";

const endings: Record<string, string> = {
  "message/rfc822": "eml",
  "text/calendar": "ics",
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "text/plain": "txt",
  "text/html": "html",
  "application/ms-tnef": "dat",
  "application/zip": "zip",
};

/** A name that is only a name: no folders, no signs that turn it around, no device of another system. */
export function fileName(given: string | undefined, mediaType: string, number: number): string {
  const last = path.posix.basename((given ?? "").replaceAll("\\", "/"));
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]+/gu, "")
    .replace(/[<>:"|?*/\\]+/g, "_")
    .replace(/^[\s.]+|[\s.]+$/g, "")
    .toWellFormed();
  const named = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(clean) ? `_${clean}` : clean;
  if (named === "") return `${number}.${endings[mediaType] ?? "bin"}`;
  if (named.length <= 150) return named;
  const ending = path.extname(named).slice(0, 12);
  return `${[...named.slice(0, 150 - ending.length)].join("")}${ending}`;
}
