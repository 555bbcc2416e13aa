import { useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import type { View } from "../api.ts";
import { Unlink } from "../handling/unlink.tsx";
import { words } from "../words.ts";
import css from "./request.module.css";
import { requestWords } from "./request-words.ts";

/** Requests that have to do with this one. */
export function Links({ view }: { view: View }) {
  const t = useWords(requestWords);
  const w = useWords(words);
  if (view.links.length === 0) return null;
  return (
    <Section title={t("links")}>
      <ul className={css.list}>
        {view.links.map((link) => (
          <li key={`${link.id} ${link.kind}`} className={css.line}>
            <div className={css.lineText}>
              <Link to={`/requests/${link.number}`}>{link.subject}</Link>
              <span className={css.note}>
                {[
                  w("number", { number: String(link.number) }),
                  t(`link_${link.kind}`),
                  w(`state_${link.state}`),
                ].join(" · ")}
              </span>
            </div>
            <Unlink view={view} link={link} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
