import { useWords } from "#platform/web";
import { Button, CopyButton } from "#ui/base";
import css from "./answering.module.css";
import { inGroups, linkOfKey } from "./author-key.ts";
import type { KeptKey } from "./journey.ts";
import { answeringWords } from "./words.ts";

/** The keys, this once: once their author says that they are kept, nothing on this device knows them. */
export function Keys({ keys, onKept }: { keys: readonly KeptKey[]; onKept: () => void }) {
  const t = useWords(answeringWords);
  const { origin, host } = window.location;
  return (
    <section className={css.keys} aria-labelledby="keys">
      <h2 id="keys">{t("keysTitle", { count: keys.length })}</h2>
      <p>{t("keysText", { count: keys.length })}</p>
      {keys.map(({ key, words }) => (
        <article key={key} className={css.key}>
          <blockquote>{words}</blockquote>
          <CopyButton value={linkOfKey(key, origin)}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t("copied") : t("copy")}
              </Button>
            )}
          </CopyButton>
          <p className={css.note}>{t("byHand", { address: `${host}/said` })}</p>
          <p className={css.keyText} data-testid="author-key">
            {inGroups(key)}
          </p>
        </article>
      ))}
      <div>
        <Button onClick={onKept}>{t("kept", { count: keys.length })}</Button>
      </div>
    </section>
  );
}
