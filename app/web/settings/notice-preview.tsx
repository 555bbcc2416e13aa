import type { DigestPreview } from "#platform/notices/schema";
import { useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { usePreview } from "./notice-api.ts";
import css from "./notice-settings.module.css";
import { noticeSettingsWords } from "./notice-words.ts";

/** The daily letter as it would come, so that nobody has to wait for a morning to see it. */
export function NoticePreview() {
  const t = useWords(noticeSettingsWords);
  const query = usePreview();
  return (
    <Section
      title={t("previewTitle")}
      lead={query.data && t(query.data.example ? "previewExample" : "previewReal")}
    >
      <Async query={query}>{(digest) => <Letter digest={digest} />}</Async>
    </Section>
  );
}

function Letter({ digest }: { digest: DigestPreview }) {
  const t = useWords(noticeSettingsWords);
  return (
    <article className={css.letter} aria-label={digest.subject}>
      <p className={css.subject}>
        <span>{t("subject")}</span> {digest.subject}
      </p>
      <p>{digest.lead}</p>
      <ul className={css.lines}>
        {digest.lines.map((line) => (
          <li key={`${line.link} ${line.title}`}>
            {digest.example ? <strong>{line.title}</strong> : <Link to={line.link}>{line.title}</Link>}
            {line.texts.map((text, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: texts of a letter have no other name and never move
              <p key={i}>{text}</p>
            ))}
            {line.more > 0 && <p className={css.dim}>{t("more", { count: line.more })}</p>}
          </li>
        ))}
      </ul>
      {digest.rest > 0 && <p className={css.dim}>{t("rest", { count: digest.rest })}</p>}
    </article>
  );
}
