/** What an SVG may be drawn with. */
export const drawn: ReadonlySet<string> = wordSet(`
  svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan textPath title desc image
  linearGradient radialGradient stop pattern clipPath mask marker style filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
  feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`);

/** Elements between whose tags words stand. */
export const worded: ReadonlySet<string> = wordSet('text tspan textPath title desc');

/** What runs, or brings something of another kind with it. */
export const runs: ReadonlySet<string> = wordSet('script handler listener');
export const foreign: ReadonlySet<string> = wordSet('foreignObject iframe embed object audio video canvas');

export const moves: ReadonlySet<string> = wordSet('animate animateColor animateMotion animateTransform discard mpath set');
export const letters: ReadonlySet<string> = wordSet('font font-face font-face-format font-face-name font-face-src font-face-uri glyph glyphRef missing-glyph hkern vkern altGlyph altGlyphDef altGlyphItem');

/** Properties that say how something looks: as attributes and in styles. */
export const properties: ReadonlySet<string> = wordSet(`
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering direction display
  dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity font font-family font-size font-size-adjust font-stretch font-style
  font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color
  line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering stop-color
  stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align
  text-anchor text-decoration text-rendering text-transform transform transform-box transform-origin unicode-bidi vector-effect visibility white-space
  word-spacing writing-mode`);

/** Properties that only styles may give: as attributes they are among the measures. */
export const measuredProperties: ReadonlySet<string> = wordSet('cx cy height r rx ry width x y');

/** Attributes that are figures, keywords or names of a filter's own results. */
export const measures: ReadonlySet<string> = wordSet(`
  amplitude azimuth baseFrequency bias clipPathUnits cx cy d diffuseConstant divisor dx dy edgeMode elevation exponent filterUnits fr fx fy
  gradientTransform gradientUnits height in in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength lengthAdjust limitingConeAngle markerHeight
  markerUnits markerWidth maskContentUnits maskUnits method mode numOctaves offset operator order orient pathLength patternContentUnits
  patternTransform patternUnits points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY result rotate
  rx ry scale seed side slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles surfaceScale tableValues
  targetX targetY textLength type values viewBox width x x1 x2 xChannelSelector y y1 y2 yChannelSelector z`);

/** Attributes in which any words may stand, since nothing is made of them. */
export const words: ReadonlySet<string> = wordSet('class lang role aria-hidden aria-label aria-labelledby aria-describedby');

/** Functions that a style may call: none of them fetches anything. */
export const functions: ReadonlySet<string> = wordSet(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color matrix translate translatex translatey rotate scale scalex scaley skewx skewy calc
  blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia rect inset circle ellipse polygon`);

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
