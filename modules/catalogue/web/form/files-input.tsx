import { IconPaperclip, IconX } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { upload, useFormat, useWords } from "#platform/web";
import { ActionIcon, Button, Group, Input, Stack, Text, VisuallyHidden } from "#ui/base";
import { formWords } from "./words.ts";

interface FilesInputProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly withAsterisk?: boolean;
  readonly name: string;
  readonly value: readonly string[];
  readonly most: number;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Files that go with an answer: sent at once, kept by their ids; a form that is left loses none of its other answers. */
export function FilesInput({
  label,
  description,
  error,
  withAsterisk,
  value,
  most,
  onChange,
}: FilesInputProps) {
  const t = useWords(formWords);
  const format = useFormat();
  const labelId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [failed, setFailed] = useState<string>();

  const send = async (files: FileList | null) => {
    setFailed(undefined);
    let kept = value;
    for (const file of [...(files ?? [])].slice(0, most - value.length)) {
      setSending({ name: file.name, share: 0 });
      try {
        const { id } = await upload(file, {
          onProgress: (done, total) => setSending({ name: file.name, share: total > 0 ? done / total : 0 }),
        });
        setNames((old) => ({ ...old, [id]: file.name }));
        kept = [...kept, id];
        onChange(kept);
      } catch (caught) {
        setFailed((caught as Error).message);
      }
    }
    setSending(undefined);
    if (field.current) field.current.value = "";
  };

  const wrong = failed ?? error;
  return (
    <Input.Wrapper
      label={<span id={labelId}>{label}</span>}
      labelElement="div"
      description={description}
      error={wrong}
      withAsterisk={withAsterisk}
    >
      <Stack gap={6} mt={4}>
        {value.map((id, i) => {
          const name = names[id] ?? t("fileThere", { number: i + 1 });
          return (
            <Group key={id} gap={6} wrap="nowrap">
              <IconPaperclip size={16} aria-hidden />
              <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                {name}
              </Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t("removeFile", { name })}
                onClick={() => onChange(value.filter((other) => other !== id))}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            </Group>
          );
        })}
        {sending && (
          <Text size="sm" c="dimmed" role="status">
            {t("sending", { name: sending.name, share: format.percent(sending.share) })}
          </Text>
        )}
        {value.length < most && (
          <div>
            <VisuallyHidden>
              <input
                ref={field}
                type="file"
                multiple={most > 1}
                tabIndex={-1}
                aria-hidden
                onChange={(event) => void send(event.currentTarget.files)}
              />
            </VisuallyHidden>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPaperclip size={15} aria-hidden />}
              loading={sending !== undefined}
              aria-describedby={labelId}
              aria-invalid={wrong ? true : undefined}
              onClick={() => field.current?.click()}
            >
              {t("addFile")}
            </Button>
          </div>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
