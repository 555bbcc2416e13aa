/** Where in an input: `events[2].at`; a key that is no plain name in quotes: `calendar.days["2026-13-01"]`. */
export function placeText(path: readonly PropertyKey[]): string {
  const text = path
    .map((step) =>
      typeof step === "number"
        ? `[${step}]`
        : /^[A-Za-z_]\w*$/.test(String(step))
          ? `.${String(step)}`
          : `[${JSON.stringify(String(step))}]`,
    )
    .join("")
    .replace(/^\./, "");
  return text === "" ? "$" : text;
}
