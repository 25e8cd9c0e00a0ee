import { indianNumber } from '../../../shared/domain/language';

const LINE = 34;
const WIDTH = 420;
const ROOM = 60;

/** Horizontal bars, each under its name and with its number: read as well as seen. */
export function BarChart(props: {
  readonly title: string;
  readonly bars: readonly { readonly name: string; readonly count: number }[];
}) {
  const most = Math.max(1, ...props.bars.map(({ count }) => count));
  return (
    <section>
      <h2>{props.title}</h2>
      <svg
        className="chart"
        role="img"
        aria-label={`${props.title}: ${props.bars.map(({ name, count }) => `${name} ${indianNumber(count)}`).join(', ')}`}
        viewBox={`0 0 ${WIDTH + ROOM} ${Math.max(1, props.bars.length) * LINE}`}
      >
        {props.bars.map(({ name, count }, i) => {
          const width = (count / most) * WIDTH;
          return (
            <g key={name} transform={`translate(0 ${i * LINE})`}>
              <text y={13}>{name}</text>
              <rect y={18} width={width} height={10} />
              <text x={width + 6} y={27}>
                {indianNumber(count)}
              </text>
            </g>
          );
        })}
      </svg>
    </section>
  );
}
