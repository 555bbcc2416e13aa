import MailComposer from "nodemailer/lib/mail-composer";
import sanitize from "sanitize-html";
import { type Address, domainOf } from "../address.ts";
import type { LetterRow } from "./store.ts";

export interface Composed {
  readonly envelope: { readonly from: string; readonly to: string[] };
  readonly raw: Buffer;
}

/** By this header a letter of a Vizavi is known, whichever house it comes from. */
const ownHeader = "X-Vizavi";

/**
 * The letter as it goes over the wire. It says that no person typed it (RFC 3834), so that nobody's automatic answer
 * comes back, and it has no remote pictures, so that nobody is told when it is read.
 */
export async function composeLetter(
  letter: LetterRow,
  houseSender: Address,
  house: string,
): Promise<Composed> {
  const { content } = letter;
  const sender = letter.sender ?? houseSender;
  const domain = domainOf(sender.address);
  const headers: Record<string, string> = {
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    [ownHeader]: house,
    ...(content.bulk ? { Precedence: "bulk", "List-Id": `<notices.${domain}>` } : {}),
    ...content.headers,
    ...(letter.resent ? { "X-Vizavi-Resent": "the first sending may or may not have arrived" } : {}),
  };
  const composer = new MailComposer({
    from: { ...sender },
    to: letter.recipients.map((one) => ({ ...one })),
    subject: letter.subject,
    messageId: letter.message_id,
    date: letter.created_at,
    text: content.text,
    ...(content.html ? { html: withoutPictures(content.html) } : {}),
    ...(content.calendar
      ? {
          icalEvent: {
            method: content.calendar.method,
            content: content.calendar.text,
            filename: "invite.ics",
          },
        }
      : {}),
    ...(content.attachments
      ? {
          attachments: content.attachments.map(({ name, mediaType, base64 }) => ({
            filename: name,
            contentType: mediaType,
            content: Buffer.from(base64, "base64"),
          })),
        }
      : {}),
    ...(content.replyTo ? { replyTo: content.replyTo } : {}),
    ...(content.inReplyTo ? { inReplyTo: content.inReplyTo } : {}),
    ...(content.references ? { references: [...content.references] } : {}),
    headers,
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: "\r\n",
  });
  const raw = await new Promise<Buffer>((resolve, reject) => {
    composer.compile().build((error, message) => (error ? reject(error) : resolve(message)));
  });
  return { envelope: { from: sender.address, to: letter.recipients.map(({ address }) => address) }, raw };
}

function withoutPictures(html: string): string {
  return sanitize(html, {
    allowedTags: [
      ...[
        "p",
        "br",
        "hr",
        "a",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "s",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "code",
      ],
      ...["h1", "h2", "h3", "h4", "div", "span", "table", "thead", "tbody", "tr", "th", "td"],
    ],
    allowedAttributes: {
      a: ["href"],
      "*": ["style"],
      td: ["colspan", "align", "valign", "width"],
      table: ["width", "cellpadding", "cellspacing", "border", "role"],
    },
    allowedSchemes: ["https", "http", "mailto"],
    allowedStyles: {
      "*": {
        color: [/^#[0-9a-f]{3,8}$/i],
        "background-color": [/^#[0-9a-f]{3,8}$/i],
        "font-size": [/^\d{1,2}px$/],
        "font-weight": [/^\w+$/],
        "font-family": [/^[\w\s,"'-]+$/],
        "line-height": [/^[\d.]+(px|em)?$/],
        margin: [/^[\d\s.a-z]+$/],
        padding: [/^[\d\s.a-z]+$/],
        "max-width": [/^\d+px$/],
        "text-decoration": [/^[\w\s]+$/],
        border: [/^[\w\s#]+$/],
        "border-left": [/^[\w\s#]+$/],
        "border-radius": [/^\d+px$/],
        display: [/^(block|inline-block|inline)$/],
      },
    },
  });
}
