import type { ReactElement } from 'react';
import type { Tone } from '../types.ts';
import { Link } from './link.tsx';
import { Tag } from './tag.tsx';

export interface FileItem {
  name: string;
  href?: string;
  /** "PDF, 1,2 MB" */
  meta: string;
  status?: { label: string; tone: Tone };
  /** What happened to it, such as the reason for which it was returned */
  note?: string;
  /** A picture of it; width and height of the original, for the place that it takes before it arrives */
  picture?: { src: string; alt: string; width?: number; height?: number };
}

export function FileList(props: { files: readonly FileItem[] }): ReactElement {
  return (
    <ul className="files">
      {props.files.map((file) => (
        <li key={file.href ?? file.name}>
          <div>
            {file.picture === undefined ? null : <img loading="lazy" {...file.picture} alt={file.picture.alt} />}
            {file.href === undefined ? <span>{file.name}</span> : <Link href={file.href}>{file.name}</Link>}
            <p className="meta">{file.meta}</p>
            {file.note === undefined ? null : <p>{file.note}</p>}
          </div>
          {file.status === undefined ? null : <Tag tone={file.status.tone}>{file.status.label}</Tag>}
        </li>
      ))}
    </ul>
  );
}
