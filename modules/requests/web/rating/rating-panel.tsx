import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Group, Textarea } from "#ui/base";
import { useNotice } from "#ui/form";
import { Section } from "#ui/page";
import { ErrorState } from "#ui/state";
import type { View } from "../api.ts";
import { type Asked, answerRating, declineRating, useRatingsOf } from "./api.ts";
import { GivenList } from "./given.tsx";
import css from "./rating.module.css";
import { ratingWords } from "./words.ts";

/** On the page of a closed request: what one is asked, and what both sides have answered. */
export function RatingPanel({ request }: { request: Pick<View, "id" | "state" | "kind" | "confidential"> }) {
  const t = useWords(ratingWords);
  const rated = request.kind !== "thanks" && !request.confidential;
  const { data } = useRatingsOf(request.id, rated);
  const place = useRef<HTMLDivElement>(null);
  const there = data !== undefined;
  // Letters link to this place, which is there only now.
  useEffect(() => {
    if (there && window.location.hash === "#rating") place.current?.scrollIntoView({ block: "center" });
  }, [there]);
  if (!data) return null;
  return (
    <div id="rating" ref={place}>
      {data.asked.map((asked) => (
        <Ask key={asked.id} asked={asked} request={request.id} />
      ))}
      {data.given.length > 0 && (
        <Section title={t("givenTitle")}>
          <GivenList given={data.given} />
        </Section>
      )}
    </div>
  );
}

const scores = [1, 2, 3, 4, 5] as const;

function Ask({ asked, request }: { asked: Asked; request: string }) {
  const t = useWords(ratingWords);
  const format = useFormat();
  const notice = useNotice();
  const client = useQueryClient();
  const [answers, setAnswers] = useState<Readonly<Record<string, number | string>>>({});
  const [comment, setComment] = useState("");
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [first] = asked.questions;
  const ready = first !== undefined && answers[first.key] !== undefined;

  const run = async (act: () => Promise<unknown>, said: string) => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
      notice(said);
      await client.invalidateQueries({ queryKey: ["requests", "ratings", request] });
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  const params = { rating: asked.id };
  const send = (event: FormEvent) => {
    event.preventDefault();
    void run(() => answerRating({ params, body: { answers, comment: comment.trim() } }), t("thanks"));
  };
  const set = (key: string, answer: number | string) => setAnswers((old) => ({ ...old, [key]: answer }));

  return (
    <Section title={t("askTitle")} lead={t("readBy", { name: asked.readers.name })}>
      <form className={css.ask} onSubmit={send}>
        {asked.questions.map((question) =>
          question.kind === "score" ? (
            <fieldset key={question.key} className={css.scores}>
              <legend>{question.label}</legend>
              {scores.map((score) => (
                <label key={score} className={css.score} title={t(`score_${score}`)}>
                  <input
                    type="radio"
                    name={`${asked.id}.${question.key}`}
                    value={score}
                    aria-label={t(`score_${score}`)}
                    checked={answers[question.key] === score}
                    onChange={() => set(question.key, score)}
                  />
                  <span aria-hidden>{score}</span>
                </label>
              ))}
              <span className={css.ends} aria-hidden>
                <span>{t("score_1")}</span>
                <span>{t("score_5")}</span>
              </span>
            </fieldset>
          ) : (
            <Textarea
              key={question.key}
              label={question.label}
              autosize
              minRows={2}
              maxLength={5_000}
              value={String(answers[question.key] ?? "")}
              onChange={(event) => set(question.key, event.currentTarget.value)}
            />
          ),
        )}
        <Textarea
          label={t("comment")}
          autosize
          minRows={2}
          maxLength={5_000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        {error !== undefined && <ErrorState error={error} />}
        <Group gap="xs">
          <Button type="submit" size="sm" disabled={!ready} loading={busy}>
            {t("send")}
          </Button>
          <Button
            size="sm"
            variant="subtle"
            color="gray"
            disabled={busy}
            onClick={() => void run(() => declineRating({ params }), t("declined"))}
          >
            {t("decline")}
          </Button>
        </Group>
        <p className={css.note}>{t("until", { date: format.date(asked.until) })}</p>
      </form>
    </Section>
  );
}
