import { useWords } from "#platform/web";
import { Button, Group, List, Stack, Text } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { words } from "../words.ts";
import { bulkWords } from "./bulk-words.ts";

export interface RefusedOne {
  readonly number: number;
  readonly subject: string;
  readonly sentence: string;
  readonly hint: string;
}

/** Which of many could not be done, and why. */
export function RefusedDialog({
  refused,
  done,
  onClose,
}: {
  refused: readonly RefusedOne[];
  done: number;
  onClose: () => void;
}) {
  const t = useWords(bulkWords);
  const w = useWords(words);
  return (
    <Dialog opened onClose={onClose} title={t("refusedTitle", { count: refused.length })}>
      <Stack>
        {done > 0 && <Text size="sm">{t("refusedLead", { count: done })}</Text>}
        <List spacing="xs" size="sm">
          {refused.map(({ number, subject, sentence, hint }) => (
            <List.Item key={number}>
              {w("number", { number: String(number) })} {subject}
              <Text size="xs" c="dimmed">
                {sentence} {hint}
              </Text>
            </List.Item>
          ))}
        </List>
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose}>
            {t("understood")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
