import { useLanguage, usePageParam, useWords } from "#platform/web";
import { Page, PageHeader, Section } from "#ui/page";
import { Async } from "#ui/state";
import css from "./answering.module.css";
import { Talk, useDialogue } from "./comment-dialogue.tsx";
import { talkWords } from "./talk-words.ts";

/** One conversation by itself, where the notice of an answer leads. */
export default function CommentPage() {
  const t = useWords(talkWords);
  const comment = usePageParam("comment");
  const [language] = useLanguage();
  return (
    <Page width="read">
      <PageHeader title={t("talkTitle")} lead={t("talkLead")} />
      <Async query={useDialogue(comment)}>
        {({ wave, supplier, question, words }) => (
          <Section>
            <p className={css.note}>
              {[
                t("survey", { name: wave.name[language] }),
                supplier ? t("aboutParty", { name: supplier.name }) : "",
                question?.[language] ?? "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <blockquote className={css.quote}>{words}</blockquote>
            <Talk comment={comment} />
          </Section>
        )}
      </Async>
    </Page>
  );
}
