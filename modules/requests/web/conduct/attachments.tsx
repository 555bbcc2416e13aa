import { IconPaperclip } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, CloseButton, Group } from "#ui/base";
import css from "./conduct.module.css";
import { reportWords } from "./report-words.ts";

const largest = 2_000_000;
const most = 3;

/** Files to go along, with a warning of what they may tell. */
export function Attachments({
  files,
  onChange,
}: {
  files: readonly File[];
  onChange: (files: File[]) => void;
}) {
  const t = useWords(reportWords);
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const note = useId();
  const [tooLarge, setTooLarge] = useState<string>();
  const add = (chosen: readonly File[]) => {
    setTooLarge(chosen.find(({ size }) => size > largest)?.name);
    onChange([...files, ...chosen.filter(({ size }) => size <= largest)].slice(0, most));
  };
  return (
    <div className={css.form}>
      {files.map((file) => (
        <Group key={file.name} gap="xs">
          {file.name} <span className={css.note}>{format.bytes(file.size)}</span>
          <CloseButton
            size="sm"
            aria-label={t("remove", { name: file.name })}
            onClick={() => onChange(files.filter((other) => other !== file))}
          />
        </Group>
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPaperclip size={14} />}
          aria-describedby={note}
          disabled={files.length >= most}
          onClick={() => input.current?.click()}
        >
          {t("attach")}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t("attach")}
        onChange={(event) => {
          add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      {tooLarge && <p role="alert">{t("tooLarge", { name: tooLarge })}</p>}
      <p className={css.note} id={note}>
        {t("attachWarning")}
      </p>
    </div>
  );
}
