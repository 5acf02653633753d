import { askPages } from '../support/ask.ts';
import { blockedAttributes, weakPolicy } from '../support/checks/policy.ts';

askPages('Every page starts with a strict policy that allows what stands in it', weakPolicy, [
  {
    what: 'no policy',
    change: ['http-equiv="content-security-policy"', 'name="policy"'],
    says: 'no policy as the first thing',
  },
  {
    what: 'a policy after a script',
    change: ['<meta charset="utf-8" />', '<meta charset="utf-8" /><script></script>'],
    says: 'no policy as the first thing',
  },
  {
    what: 'anything allowed by default',
    change: ["default-src 'none'", "default-src 'self'"],
    says: 'default-src',
  },
  {
    what: 'anything inline allowed',
    change: ["script-src 'self'", "script-src 'self' 'unsafe-inline'"],
    says: 'unsafe-inline',
  },
  {
    what: 'a script that the policy does not know',
    change: ["theme = 'light'", "theme = 'dark'"],
    says: '<script> whose hash',
  },
  {
    what: 'a style that the policy does not know',
    change: ['<style>', '<style>p { color: red }'],
    says: '<style> whose hash',
  },
]);

askPages('No page has an attribute that its policy blocks', blockedAttributes, [
  {
    what: 'a style',
    change: ['<h2 id="water">', '<h2 id="water" style="color: red">'],
    says: 'style="color: red"',
  },
  { what: 'a handler', change: ['<h2 id="water">', '<h2 id="water" onclick="pour()">'], says: 'onclick' },
  {
    what: 'a script for an address',
    change: ['href="#water"', 'href="javascript:pour()"'],
    says: 'javascript:pour()',
  },
]);
