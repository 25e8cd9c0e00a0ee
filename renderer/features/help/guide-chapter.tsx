import { Fragment } from 'react';
import { inlineParts, type Block, type Chapter } from './guide-blocks';

/** A chapter of the guide as text: nothing in it is markup for the browser. */
export function GuideChapter({
  chapter,
  open,
}: {
  readonly chapter: Chapter;
  readonly open: boolean;
}) {
  return (
    <details className="chapter" open={open}>
      <summary>
        <h2>{chapter.title}</h2>
      </summary>
      {chapter.blocks.map((block, index) => (
        <GuideBlock key={index} block={block} />
      ))}
    </details>
  );
}

function GuideBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? (
        <h3>
          <Words text={block.text} />
        </h3>
      ) : (
        <h4>
          <Words text={block.text} />
        </h4>
      );
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Words text={item} />
        </li>
      ));
      return block.numbered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function Words({ text }: { readonly text: string }) {
  return inlineParts(text).map((part, index) => {
    switch (part.kind) {
      case 'bold':
        return <strong key={index}>{part.text}</strong>;
      case 'code':
        return <code key={index}>{part.text}</code>;
      case 'text':
        return <Fragment key={index}>{part.text}</Fragment>;
    }
  });
}
