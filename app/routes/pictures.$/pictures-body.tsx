import type { Format } from "~/format";
import type { PictureWords } from "~/words/en/pictures";

interface ShownPicture {
  name: string;
  title: string;
  /** The picture itself. */
  src: string;
  /** Where its file can be had again. */
  href: string;
  fileName: string;
  width: number;
  height: number;
}

interface PicturesBodyProps {
  format: Format;
  text: PictureWords;
  /** In the order of the page. */
  pictures: readonly ShownPicture[];
  isWaiting: boolean;
  /** The page that draws them. */
  back: string;
}

/** Each picture as it will leave, with the ways to take it along. Buttons stay hidden until a script serves them. */
export function PicturesBody({ text, pictures, isWaiting, back }: PicturesBodyProps) {
  return (
    <div className="pictures">
      <p className="lead">{pictures.length === 0 && !isWaiting ? text.none : text.lead}</p>
      {isWaiting && <p>{text.waiting}</p>}
      <ul>
        {pictures.map(({ name, title, src, href, fileName, width, height }) => (
          <li key={name}>
            <p className="picture-ways" data-failed={text.failed} data-copied={text.copied}>
              <a href={href} download>
                {text.svg}
              </a>
              <button type="button" className="tool" data-png={fileName} hidden>
                {text.png}
              </button>
              <button type="button" className="tool" data-copy hidden>
                {text.copy}
              </button>
              <span role="status" />
            </p>
            <img {...{ src, width, height }} alt={title} />
          </li>
        ))}
      </ul>
      <p className="onward">
        <a href={back}>{text.back}</a>
      </p>
    </div>
  );
}
