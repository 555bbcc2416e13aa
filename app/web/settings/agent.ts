const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bYaBrowser\//, "Yandex Browser"],
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\b(OPR|Opera)\//, "Opera"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|Chromium|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(iPhone|iPad)\b/, "iOS"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/** A browser's name and system out of its long line about itself; undefined when it says neither. */
export function nameAgent(agent: string | null): string | undefined {
  if (!agent) return undefined;
  const find = (list: typeof browsers) => list.find(([pattern]) => pattern.test(agent))?.[1];
  const known = [find(browsers), find(systems)].filter(Boolean).join(", ");
  return known || agent.slice(0, 60);
}
