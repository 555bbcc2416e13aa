import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useLive, useWords } from "#platform/web";
import { Button, Textarea } from "#ui/base";
import { useNotice } from "#ui/form";
import { Async, ErrorState } from "#ui/state";
import css from "./answering.module.css";
import { type Dialogue, readDialogue, replyAsHouse } from "./api.ts";
import { randomUuid } from "./author-key.ts";
import { Messages } from "./messages.tsx";
import { talkWords } from "./talk-words.ts";

export function useDialogue(comment: string) {
  const queryKey = ["surveys", "dialogue", comment];
  useLive("surveys", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => readDialogue(comment, signal) });
}

/** The conversation about one comment, for a list of comments: opened where its author is ready to talk. */
export default function CommentDialogue({ comment }: { comment: string }) {
  const t = useWords(talkWords);
  const [open, setOpen] = useState(false);
  return (
    <div className={css.form}>
      <div>
        <Button size="compact-md" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "hide" : "show")}
        </Button>
      </div>
      {open && <Talk comment={comment} />}
    </div>
  );
}

/** What was said so far, and a field to write on. */
export function Talk({ comment }: { comment: string }) {
  return (
    <Async query={useDialogue(comment)}>{(dialogue) => <Open key={comment} dialogue={dialogue} />}</Async>
  );
}

function Open({ dialogue }: { dialogue: Dialogue }) {
  const t = useWords(talkWords);
  const notice = useNotice();
  const client = useQueryClient();
  const [words, setWords] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  // One key for one intention: pressed again after a failure, it is not written twice.
  const [intention, setIntention] = useState(randomUuid);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const said = await replyAsHouse(dialogue.id, words.trim(), intention);
      client.setQueryData(["surveys", "dialogue", dialogue.id], said);
      setWords("");
      setIntention(randomUuid());
      notice(t("asked"));
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {dialogue.replies.length === 0 ? (
        <p className={css.note}>{t("none")}</p>
      ) : (
        <Messages
          messages={dialogue.replies.map(({ side, by, words }) => ({
            mine: side === "house",
            words,
            by: by?.name ?? t("author"),
          }))}
        />
      )}
      <form className={css.form} onSubmit={(event) => void send(event)}>
        <Textarea
          label={t("ask")}
          description={t("asYou")}
          autosize
          minRows={2}
          maxLength={4_000}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setIntention(randomUuid());
          }}
        />
        {error !== undefined && <ErrorState error={error} />}
        <div>
          <Button type="submit" loading={busy} disabled={words.trim() === ""}>
            {t("send")}
          </Button>
        </div>
        <p className={css.note}>{t("slow")}</p>
      </form>
    </>
  );
}
