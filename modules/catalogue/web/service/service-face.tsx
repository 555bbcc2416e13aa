import type { ReactNode } from "react";
import { useLanguage, useWords } from "#platform/web";
import { Text } from "#ui/base";
import { Columns, Facts, Section } from "#ui/page";
import type { Form, ServiceView } from "../api.ts";
import { inLanguage } from "../form/asked.ts";
import css from "../parts/parts.module.css";
import { serviceWords } from "./words.ts";

type Words = NonNullable<ServiceView["words"]["ru"]>;

/** What whoever asks reads of a service: on its page, and as a preview while it is written. */
export function ServiceFace({
  words,
  form,
  facts,
  children,
}: {
  words: Words;
  form: Form;
  facts: readonly { readonly name: string; readonly value: ReactNode }[];
  children?: ReactNode;
}) {
  const t = useWords(serviceWords);
  const [language] = useLanguage();
  const questions = form.map((field) => ({
    key: field.key,
    label: inLanguage(field.label, language),
    required: field.required,
  }));
  return (
    <Columns aside>
      <div className={css.stack}>
        {words.description && (
          <Section title={t("what")}>
            <p className={css.prose}>{words.description}</p>
          </Section>
        )}
        {(words.needed || questions.length > 0) && (
          <Section title={words.needed ? t("needed") : t("asked")}>
            {words.needed && <p className={css.prose}>{words.needed}</p>}
            {questions.length > 0 && (
              <>
                {words.needed && (
                  <Text fw={600} mt="md" mb={6}>
                    {t("asked")}
                  </Text>
                )}
                <ul className={css.lines}>
                  {questions.map(({ key, label, required }) => (
                    <li key={key}>
                      {label}
                      {required && (
                        <Text span c="dimmed" size="sm">
                          {" "}
                          · {t("required")}
                        </Text>
                      )}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Section>
        )}
        {words.examples.length > 0 && (
          <Section title={t("examples")}>
            <ul className={css.lines}>
              {words.examples.map((example) => (
                <li key={example}>{example}</li>
              ))}
            </ul>
          </Section>
        )}
        {children}
      </div>
      <div className={css.stack}>
        <Section title={t("facts")}>
          <Facts items={facts} />
        </Section>
        {words.promise && (
          <Section title={t("promise")}>
            <p className={css.prose}>{words.promise}</p>
          </Section>
        )}
      </div>
    </Columns>
  );
}

/** The words in the reader's language, each missing one in the other. */
export function wordsFor(words: ServiceView["words"], language: "ru" | "en"): Words {
  const own = words[language];
  const other = words[language === "ru" ? "en" : "ru"];
  return (own ?? other) as Words;
}
