import { useLanguage, useWords } from "#platform/web";
import { Button, Stack, Text, Title } from "#ui/base";
import { SimpleTable } from "#ui/table";
import type { Item, Trial } from "../api.ts";
import { inLanguage } from "../in-language.ts";
import { meaningWords } from "./meaning-words.ts";
import { previewWords } from "./preview-words.ts";

type Line = Trial["counted"][number];

/** What would be counted of an answer, item by item. */
export function Counted({
  trial,
  parties,
  onAgain,
}: {
  trial: Trial;
  parties: readonly { readonly id: string; readonly name: string }[];
  onAgain: () => void;
}) {
  const t = useWords(previewWords);
  const m = useWords(meaningWords);
  const [language] = useLanguage();
  const answer = ({ item, places, party }: Line) =>
    party === null
      ? places.map((at) => inLanguage(item.labels[at], language) || String(item.values[at])).join(", ")
      : (parties.find(({ id }) => id === party)?.name ?? party);
  const meaning = ({ measures }: Item) => (measures ? m(measures) : m("nothing"));
  const dimension = ({ dimension: name }: Item) => {
    if (name === null) return "–";
    return name in known ? m(name as keyof typeof known) : name;
  };
  return (
    <Stack gap="md" align="stretch">
      <Title order={3}>{t("counted")}</Title>
      {trial.counted.length === 0 ? (
        <Text>{t("nothing")}</Text>
      ) : (
        <SimpleTable
          label={t("counted")}
          columns={[
            { title: t("question"), wide: true },
            { title: t("given") },
            { title: t("item") },
            { title: t("dimension") },
          ]}
          rows={trial.counted.map((line) => [
            inLanguage(line.item.title, language),
            answer(line),
            meaning(line.item),
            dimension(line.item),
          ])}
        />
      )}
      {trial.comments.length > 0 && (
        <div>
          <Text fw={600}>{t("comments")}</Text>
          {trial.comments.map(({ item, words }) => (
            <Text key={item.name} size="sm">
              {inLanguage(item.title, language)}: {words}
            </Text>
          ))}
        </div>
      )}
      <Text size="sm" c="dimmed">
        {t("empty", { count: trial.empty })}
      </Text>
      <div>
        <Button variant="default" onClick={onAgain}>
          {t("again")}
        </Button>
      </div>
    </Stack>
  );
}

const known = { reliability: 1, responsiveness: 1, assurance: 1, empathy: 1, tangibles: 1 };
