import { useWords } from "#platform/web";
import { useDebouncedValue } from "#ui/base";
import { Link } from "#ui/link";
import { useSimilar } from "../api.ts";
import { TurnTag } from "../parts.tsx";
import { words } from "../words.ts";
import css from "./new.module.css";
import { newWords } from "./new-words.ts";

const shown = 3;

/** Requests much like the one being written. It only shows them: what is sent is never dropped. */
export function Similar({
  subject,
  service,
  supplier,
}: {
  subject: string;
  service: string | undefined;
  supplier: string | undefined;
}) {
  const t = useWords(newWords);
  const w = useWords(words);
  const [asked] = useDebouncedValue(subject.trim(), 500);
  const { data } = useSimilar(asked, { ...(service ? { service } : {}), ...(supplier ? { supplier } : {}) });
  const found = subject.trim().length < 6 ? [] : (data?.similar ?? []);
  return (
    <div role="status">
      {found.length > 0 && (
        <div className={css.similar}>
          <p className={css.similarTitle}>{t("similarTitle", { count: found.length })}</p>
          <ul>
            {found.slice(0, shown).map((item) => (
              <li key={item.id}>
                <Link to={`/requests/${item.number}`} underline="always">
                  {item.subject}
                </Link>
                <span>{w("number", { number: String(item.number) })}</span>
                <TurnTag item={item} />
              </li>
            ))}
          </ul>
          <p>{t("similarText")}</p>
        </div>
      )}
    </div>
  );
}
