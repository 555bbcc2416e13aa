import { useLanguage, useUser, useWords } from "#platform/web";
import { Title } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Columns, Page, PageHeader, Section } from "#ui/page";
import { EmptyState } from "#ui/state";
import { titles } from "../frame/titles.ts";
import { importKinds } from "../modules.ts";
import css from "./import.module.css";
import { importWords } from "./words.ts";

/** What can be brought in; each kind leads to the steps of the module that understands it. */
export default function ImportPage() {
  const t = useWords(importWords);
  const name = useWords(titles);
  const [language] = useLanguage();
  const user = useUser();
  if (!user.roles.includes("programme_lead")) {
    return (
      <Page width="read">
        <PageHeader title={name("import")} />
        <EmptyState title={t("closedTitle")}>{t("closedText")}</EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={name("import")} lead={t("lead")} />
      <Columns least="19rem">
        {importKinds.map((kind, i) => (
          <article key={kind.id} className={css.kind}>
            <span className={css.number} aria-hidden>
              {i + 1}
            </span>
            <div className={css.text}>
              <Title order={2} size="h3">
                {kind.title(language)}
              </Title>
              <p>{kind.lead(language)}</p>
              <ButtonLink
                to={kind.to}
                variant={i === 0 ? "filled" : "default"}
                size="xs"
                mt="auto"
                aria-label={`${t("begin")}: ${kind.title(language)}`}
              >
                {t("begin")}
              </ButtonLink>
            </div>
          </article>
        ))}
      </Columns>
      <Section bare title={t("formats")} lead={t("formatsText")} />
    </Page>
  );
}
