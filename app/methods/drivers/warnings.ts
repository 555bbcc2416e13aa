import type { Language } from "#platform/cli";
import { say } from "#platform/words";
import type { WarningOf } from "#science/survey";
import { driverWords } from "./words.ts";

export type DriverMethodCode = Exclude<keyof typeof driverWords.en, "manyLeftOutItem">;
type Told = WarningOf<DriverMethodCode> & { readonly sentence: string };

/** The same warnings, each with its sentence. */
export function told(warnings: readonly WarningOf<DriverMethodCode>[], language: Language): Told[] {
  const words = say(driverWords, language) as (code: string, particulars: object) => string;
  return warnings.map((warning) => {
    const code =
      warning.code === "manyLeftOut" && warning.item !== undefined ? "manyLeftOutItem" : warning.code;
    return { ...warning, sentence: words(code, warning) };
  });
}
