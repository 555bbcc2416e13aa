import { IconAlertTriangle, IconFile, IconPaperclip } from "@tabler/icons-react";
import { type ClipboardEvent, type DragEvent, type ReactNode, useId, useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { CloseButton } from "#ui/base";
import { words } from "../words.ts";
import css from "./files.module.css";
import type { Files } from "./use-files.ts";

/** Around a place to write: files dropped or pasted anywhere in it are taken. */
export function DropPlace({ files, children }: { files: Files; children: ReactNode }) {
  const t = useWords(words);
  const [over, setOver] = useState(false);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  const onPaste = (event: ClipboardEvent) => {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0) return;
    event.preventDefault();
    files.add(pasted);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are extra ways; the button below is the one for everybody
    <div
      className={css.place}
      data-over={over || undefined}
      onPaste={onPaste}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        files.add(event.dataTransfer.files);
      }}
    >
      {children}
      {over && (
        <div className={css.curtain} aria-hidden>
          {t("dropHere")}
        </div>
      )}
    </div>
  );
}

/** The button that opens the file dialog. */
export function AttachButton({ files }: { files: Files }) {
  const t = useWords(words);
  const id = useId();
  return (
    <span className={css.attach}>
      <input
        id={id}
        type="file"
        multiple
        className={css.input}
        onChange={(event) => {
          if (event.currentTarget.files) files.add([...event.currentTarget.files]);
          event.currentTarget.value = "";
        }}
      />
      <label htmlFor={id} className={css.label}>
        <IconPaperclip size={16} stroke={1.75} aria-hidden />
        {t("attach")}
      </label>
    </span>
  );
}

/** What was attached so far, with progress and a way to take it off. */
export function FileShelf({ files }: { files: Files }) {
  const t = useWords(words);
  const format = useFormat();
  if (files.all.length === 0) return null;
  return (
    <ul className={css.shelf}>
      {files.all.map((file) => (
        <li key={file.key} className={css.file} data-failed={file.failed !== undefined || undefined}>
          {file.failed ? (
            <IconAlertTriangle size={15} aria-hidden />
          ) : (
            <IconFile size={15} stroke={1.75} aria-hidden />
          )}
          <span className={css.name}>
            {file.failed ? t("fileFailed", { name: file.name, reason: file.failed }) : file.name}
          </span>
          {!file.failed && (
            <span className={css.size}>{file.id ? format.bytes(file.size) : format.percent(file.share)}</span>
          )}
          {!file.id && !file.failed && (
            <progress
              className={css.progress}
              value={file.share}
              max={1}
              aria-label={t("sendingFile", { name: file.name })}
            />
          )}
          <CloseButton
            size="xs"
            aria-label={t("remove", { name: file.name })}
            onClick={() => files.remove(file.key)}
          />
        </li>
      ))}
    </ul>
  );
}
