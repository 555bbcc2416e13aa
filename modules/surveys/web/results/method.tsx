import { useWords } from "#platform/web";
import css from "./results.module.css";
import { pageWords } from "./words.ts";

type Methods = Extract<keyof (typeof pageWords)["en"], `method${string}`>;

/** The formula in plain words, where it is used. */
export function Method({ of }: { of: readonly Exclude<Methods, "method" | "methodDocument">[] }) {
  const t = useWords(pageWords);
  return (
    <details className={css.method}>
      <summary>{t("method")}</summary>
      {of.map((key) => (
        <p key={key}>{t(key)}</p>
      ))}
      <p>{t("methodDocument")}</p>
    </details>
  );
}
