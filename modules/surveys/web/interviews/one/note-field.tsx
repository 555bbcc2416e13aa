import { type KeyboardEvent, useRef, useState } from "react";
import { useWords } from "#platform/web";
import { Button, Text, Textarea } from "#ui/base";
import { ErrorState } from "#ui/state";
import type { Interview, Quote } from "../api.ts";
import css from "../interviews.module.css";
import { piecesOf, selectionOf } from "./pieces.ts";
import { QuoteDialog } from "./quote-dialog.tsx";
import { QuoteList } from "./quote-list.tsx";
import { useNote } from "./use-note.ts";
import { oneWords } from "./words.ts";

export interface NoteProps {
  readonly interview: Interview;
  readonly question: string;
  readonly title: string;
  readonly purpose: string;
  readonly words: string;
  readonly version: number;
  readonly quotes: readonly Quote[];
}

interface Selected {
  readonly words: string;
  readonly starts: number;
}

/** One question with what was said to it: written, read for quotes, or only read. */
export function NoteField(props: NoteProps) {
  const { interview, title, purpose, words, quotes } = props;
  const t = useWords(oneWords);
  const { write, mark } = interview.can;
  if (!write && words === "") return null;
  return (
    <li className={css.question}>
      <h3 className={css.ask}>{title}</h3>
      {purpose && write && <p className={css.dim}>{t("purpose", { purpose })}</p>}
      {write ? (
        <Writing {...props} />
      ) : mark ? (
        <Marking {...props} />
      ) : (
        <>
          <Said words={words} quotes={quotes} />
          <QuoteList {...props} note={words} />
        </>
      )}
    </li>
  );
}

function Said({ words, quotes }: { words: string; quotes: readonly Quote[] }) {
  return (
    <p className={css.said}>
      {piecesOf(words, quotes).map(({ text, marked }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a note is drawn anew as a whole
        marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
      )}
    </p>
  );
}

function Writing(props: NoteProps) {
  const { interview, question, title, words, version } = props;
  const t = useWords(oneWords);
  const note = useNote(interview.id, question, { words, version });
  return (
    <Area
      {...props}
      label={title}
      words={note.words}
      onChange={note.change}
      before={note.flush}
      state={
        note.refused === undefined ? (
          <Text size="sm" c={note.state === "retrying" ? "red" : "dimmed"} role="status">
            {note.words === "" && note.state === "saved" ? "" : t(note.state)}
          </Text>
        ) : (
          <ErrorState error={note.refused} />
        )
      }
    />
  );
}

function Marking(props: NoteProps) {
  return <Area {...props} label={props.title} before={async () => true} />;
}

/** The note in a field, also where it can only be read: there words are selected with the keys too. */
function Area(
  props: NoteProps & {
    readonly label: string;
    readonly onChange?: (words: string) => void;
    readonly before: () => Promise<boolean>;
    readonly state?: React.ReactNode;
  },
) {
  const { interview, question, label, words, quotes, onChange, before, state } = props;
  const t = useWords(oneWords);
  const field = useRef<HTMLTextAreaElement>(null);
  const [selected, setSelected] = useState<Selected>();
  const [marking, setMarking] = useState<Selected>();
  const look = () => {
    const { selectionStart, selectionEnd, value } = field.current ?? {
      selectionStart: 0,
      selectionEnd: 0,
      value: "",
    };
    const found = selectionOf(value, selectionStart, selectionEnd);
    setSelected(found);
    return found;
  };
  const begin = async () => {
    const chosen = look() ?? selected;
    if (chosen && (await before())) setMarking(chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void begin();
  };
  return (
    <>
      <Textarea
        ref={field}
        aria-label={label}
        autosize
        minRows={onChange ? 3 : 1}
        maxLength={40_000}
        readOnly={onChange === undefined}
        value={words}
        onChange={(event) => onChange?.(event.currentTarget.value)}
        onSelect={look}
        onKeyDown={onKeyDown}
      />
      <div className={css.under}>
        {words !== "" && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={selected === undefined}
            title={selected ? undefined : t("markHint")}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void begin()}
          >
            {t("mark")}
          </Button>
        )}
        {state}
      </div>
      <QuoteList {...props} note={words} quotes={quotes} />
      {marking && (
        <QuoteDialog
          key={`${marking.starts} ${marking.words}`}
          interview={interview}
          marked={{ ...marking, question }}
          onClose={() => {
            setMarking(undefined);
            setSelected(undefined);
            field.current?.focus();
          }}
        />
      )}
    </>
  );
}
