// The formats of the command line, by name.
import type { Review } from '../model.ts'
import type { Links } from './define.ts'
import { renderHtml } from './html.ts'
import { renderJson } from './json.ts'
import { renderMarkdown } from './markdown.ts'
import { renderSarif } from './sarif.ts'
import { renderText, type TextOptions } from './text.ts'

export const formats = ['text', 'json', 'markdown', 'html', 'sarif'] as const
export type Format = (typeof formats)[number]

/** Renders a finished review. */
export const render = (review: Review, format: Format, options: TextOptions & Links): string => {
  switch (format) {
    case 'text':
      return renderText(review, options)
    case 'json':
      return renderJson(review)
    case 'markdown':
      return renderMarkdown(review, options)
    case 'html':
      return renderHtml(review, options)
    case 'sarif':
      return renderSarif(review, options)
  }
}
