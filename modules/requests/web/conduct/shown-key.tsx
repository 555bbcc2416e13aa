import { useWords } from "#platform/web";
import { Button, CopyButton, Group } from "#ui/base";
import { Section } from "#ui/page";
import css from "./conduct.module.css";
import { reportWords } from "./report-words.ts";

/** The key, this once: it lives in the memory of the page and is gone with it. */
export function ShownKey({ value, onDone }: { value: string; onDone: () => void }) {
  const t = useWords(reportWords);
  return (
    <Section title={t("keyTitle")} lead={t("keyLead")}>
      <p className={css.key} data-testid="report-key">
        {value}
      </p>
      <Group gap="xs">
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t("copied") : t("copy")}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{t("understood")}</Button>
      </Group>
    </Section>
  );
}
