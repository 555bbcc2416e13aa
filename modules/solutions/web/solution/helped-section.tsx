import { useState } from "react";
import { useWords } from "#platform/web";
import { Button, Group, Stack, Text, Textarea } from "#ui/base";
import { useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { sayHelped, takeHelpedBack, useRefresh, type View } from "../api.ts";
import css from "../solutions.module.css";
import { pageWords } from "./words.ts";

const answers = ["yes", "partly", "no"] as const;

/** Those it was for say whether it helped: counts without names, from three on. */
export function HelpedSection({ view }: { view: View }) {
  const p = useWords(pageWords);
  const notice = useNotice();
  const refresh = useRefresh();
  const [words, setWords] = useState("");
  const { counts, answers: all, mine, words: said } = view.helped;
  if (!view.may.answer && all === 0) return null;
  const run = async (work: () => Promise<unknown>) => {
    try {
      await work();
      notice(p("helpedThanks"));
    } catch (error) {
      notice((error as Error).message, "bad");
    }
    refresh();
  };
  const params = { id: view.id };
  return (
    <Section title={p("helped")}>
      {counts ? (
        <p>{answers.map((one) => `${p(one)}: ${counts[one]}`).join(" · ")}</p>
      ) : (
        <p className={css.dim}>{p("helpedFew", { count: all })}</p>
      )}
      {view.may.answer && (
        <Stack gap="xs">
          <Text fw={500}>{p("helpedAsk")}</Text>
          <Group gap="xs">
            {answers.map((answer) => (
              <Button
                key={answer}
                size="xs"
                variant={mine === answer ? "filled" : "default"}
                aria-pressed={mine === answer}
                onClick={() =>
                  void run(() => sayHelped({ params, body: { answer, words: words.trim() || null } }))
                }
              >
                {p(answer)}
              </Button>
            ))}
            {mine && (
              <Button size="xs" variant="subtle" onClick={() => void run(() => takeHelpedBack({ params }))}>
                {p("takeAnswerBack")}
              </Button>
            )}
          </Group>
          <Textarea
            label={p("helpedWords")}
            autosize
            minRows={1}
            maxLength={2_000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Text size="xs" c="dimmed">
            {p("helpedPromise")}
          </Text>
        </Stack>
      )}
      {said.length > 0 && (
        <Stack gap={4}>
          <Text fw={500} size="sm">
            {p("said")}
          </Text>
          {said.map((one) => (
            <p key={one}>«{one}»</p>
          ))}
        </Stack>
      )}
    </Section>
  );
}
