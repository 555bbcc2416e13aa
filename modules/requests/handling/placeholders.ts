/** What a ready answer may leave open: filled in where it is used. */
export const placeholders = ["name", "number", "subject", "service"] as const;
export type Placeholder = (typeof placeholders)[number];
export type Filling = Readonly<Record<Placeholder, string | null>>;

const open = /\{([\p{L}_]+)\}/gu;

/** What stands in braces and means nothing here: it would reach whoever asked as it is. */
export function unknownPlaceholder(text: string): string | undefined {
  for (const [, name] of text.matchAll(open)) if (!placeholders.some((one) => one === name)) return name;
  return undefined;
}

/** With what is unknown goes the comma or the blank before it: "Hello, {name}!" becomes "Hello!". */
export function fillIn(text: string, filling: Filling): string {
  return text.replace(
    /(,?[ \t]*)\{(name|number|subject|service)\}/g,
    (_, before: string, name: Placeholder) => {
      const value = filling[name];
      return value ? before + value : "";
    },
  );
}
