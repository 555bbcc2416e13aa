import { Link } from "#ui/link";
import { type Block, blocksOf, type Run } from "./light-text.ts";
import css from "./thread.module.css";

/** What somebody wrote, with the light marks people type anyway. Never markup: every character is text. */
export function LightText({ text }: { text: string }) {
  return (
    <div className={css.words}>
      {blocksOf(text).map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the text
        <BlockView key={i} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === "list") {
    return (
      <ul>
        {block.lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
          <li key={i}>
            <Runs runs={line} />
          </li>
        ))}
      </ul>
    );
  }
  const lines = block.lines.map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the text
    <span key={i}>
      {i > 0 && "\n"}
      <Runs runs={line} />
    </span>
  ));
  if (block.kind === "quote") return <blockquote>{lines}</blockquote>;
  if (block.kind === "code") return <pre>{lines}</pre>;
  return <p>{lines}</p>;
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, i) => {
    const key = i;
    if (run.kind === "strong") return <strong key={key}>{run.text}</strong>;
    if (run.kind === "code") return <code key={key}>{run.text}</code>;
    if (run.kind === "request")
      return (
        <Link key={key} to={`/requests/${run.number}`} underline="always">
          {run.text}
        </Link>
      );
    if (run.kind === "link")
      return (
        <a key={key} href={run.href} target="_blank" rel="noopener noreferrer nofollow">
          {run.text}
        </a>
      );
    return <span key={key}>{run.text}</span>;
  });
}
