import css from "./answering.module.css";

export interface Message {
  readonly mine: boolean;
  readonly by: string;
  readonly words: string;
}

/** A conversation in its order; it has no times. */
export function Messages({ messages }: { messages: readonly Message[] }) {
  return (
    <ol className={css.messages}>
      {messages.map(({ mine, by, words }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages are only ever added, and their place is all that tells them apart
        <li key={place} className={css.message} data-mine={mine || undefined}>
          <p>{words}</p>
          <p className={css.note}>{by}</p>
        </li>
      ))}
    </ol>
  );
}
