// What reports quote of the signals' pages. `npm run docs` fills the list from docs/signals.

/** A signal as its page tells it. Inside texts, code stands between backticks; there is no other markup. */
export interface Page {
  readonly id: string
  /** The question it asks. */
  readonly asks: string
  /** What to do when it flags, step by step. */
  readonly todo: readonly string[]
}

const page = (id: string, asks: string, todo: readonly string[]): Page => ({ id, asks, todo })

/** The page of every signal. */
export const pages: readonly Page[] = [
  // generated: begin

  page(
    'integrity-changed',
    'Does the lockfile give other bytes, or another place to fetch them from, for a version it already had?',
    [
      'One or a few entries in a pull request that is about something else: do not merge. Ask how the lockfile was made, and let the package manager write it again from the base branch.',
      'Every entry at once, in a pull request that says it changes the registry: check that the new host is yours and that the hashes stayed. Then an administrator can merge it over the check.',
      'The address stayed and the hash changed: compare the hash with the one the registry gives, `npm view <name>@<version> dist.integrity`. If they differ, the lockfile is wrong.'
    ]
  ),
  page('integrity-mismatch', 'Does the lockfile hold another hash for this release than the registry?', [
    'Do not merge. Throw the lockfile of the pull request away, and write it again from base with your package manager.',
    'If the difference comes back, your registry and the public one serve different bytes for one version. Find out why before anybody installs it.'
  ]),
  page(
    'integrity-weak',
    'Is the locked hash missing or only sha1, where base had sha512 for this package, or its neighbours have it?',
    [
      'Remove `node_modules` and the entry, and write the lockfile again with a current package manager. The hash should be back.',
      'If it is, commit that. If it is not, ask your registry why it gives no sha512 for this release.'
    ]
  ),
  page(
    'resolved-elsewhere',
    'Does the lockfile fetch this release from a host that base did not use for it, or from another path of the registry?',
    [
      'Ask who changed the address. No package manager does so by itself, unless its configuration changed.',
      'If the configuration changed on purpose, let that change land first, with nothing else in it.',
      'If not, throw the lockfile of the pull request away, and write it again from base with your package manager.'
    ]
  ),
  page('signature-invalid', 'Is the registry’s own signature of this release wrong?', [
    'Do not merge. Compare with the public registry: `npm view <name>@<version> dist --json`.',
    'If they differ, find out who changed the document on its way to you before anybody installs anything.'
  ]),
  page(
    'provenance-invalid',
    'Is a signed statement about this release wrong: forged, changed, or about something else?',
    [
      'Do not merge, and do not install it.',
      'Run `npm audit signatures` with the package installed in an empty project, in a container. If it agrees, tell the maintainers and the registry.'
    ]
  ),
  page(
    'tarball-mismatch',
    'Does the registry serve an archive with another hash than the one that is locked?',
    [
      'Do not install: whichever of the two is right, something was changed.',
      'Make the lockfile again from base, on a machine that you trust, and compare.',
      'If only the archive differs, ask another mirror or the public registry for the same version, and compare the hashes.',
      'Tell whoever runs the registry.'
    ]
  ),
  page(
    'odd-archive',
    'Is the archive made so that tools read it differently, or so that it cannot be read?',
    [
      'List the archive with two tools, for example `tar -tzf` and `bsdtar -tf`. Do they agree?',
      'In its full form it was made by hand. Do not merge, and report it.',
      'In its milder form, look whether the versions before were packed alike, and tell the project.',
      'If it is honest, [accept](../configuration.md) this release.'
    ]
  ),
  page(
    'manifest-confusion',
    'Does the manifest in the archive differ from the one that the registry shows?',
    [
      'Fetch the archive with `npm pack <name>@<version>`, and read its `package.json`. Compare with `npm view <name>@<version>`.',
      'For a script: read what it runs. A script that was left out of the document is hidden from everybody else as well.',
      'Do not merge before the project has explained it.',
      'If you use a mirror, ask the public registry the same. If that one agrees, the mirror is the reason.'
    ]
  ),
  page('implicit-install', 'Does this release run something on installing that no script of it names?', [
    'Read `binding.gyp`. Look for `<!(` and `<!@(`: what stands there is run.',
    'Are there C or C++ sources that it builds? If not, it is there to run something. Do not merge, and report it.',
    'If it is honest, look in the change log for the native part, and [accept](../configuration.md) this release.'
  ]),
  page(
    'dependency-confusion',
    'Does a package that this repository takes from a private registry come from the public one now?',
    [
      'Do not merge, and do not install the branch.',
      'Look at who owns the public package. If it is not you, report it to the registry.',
      'Bind the scope to your registry in the configuration, so that no installer asks anybody else for it.'
    ]
  ),
  page('exotic-source', 'Does this release come from git, an address or a folder, where it did not before?', [
    "Ask in the pull request why the registry's release will not do.",
    'If a fork is needed, pin the full commit, and read what it changes.',
    'If it is an address, find out who owns the host. Prefer a release in a registry.',
    'If nobody can say why it is there, do not merge.'
  ]),
  page(
    'bin-shadow',
    'Does this release bring a command with the name of a well-known one, which the package did not bring before?',
    [
      'Does the package say that it brings this command, and why? A wrapper says so in its first lines.',
      'If not, do not install it. Where it was installed, treat what ran there as exposed: every script since may have called it.'
    ]
  ),
  page('known-malware', 'Does an advisory call this release malware?', [
    'Do not merge, and do not install the branch. Whoever has installed it should read the advisory.',
    'If you are sure that the record is wrong, accept this one version in the policy file, under `acknowledgements`.'
  ]),
  page('look-alike-name', 'Could the name of an added package be taken for a far more established one?', [
    'Compare the two names letter by letter, and look up both. Which one has the history, the people, the repository?',
    'Find out who asks for it: the review shows the way by which it came in. A mistake of your own is quickly put right.',
    "If it is meant, say so in the pull request. Where a repository has many such names, set the signal's level to `warn` or `note`."
  ]),
  page(
    'release-missing',
    'Does the registry not have, or no longer have, the version that is locked, or the one that base locks?',
    [
      "Was the release removed? Look for the reason: the project's issue tracker, the advisory databases. Move to another version. If somebody has installed the removed one, treat that machine as exposed until you know better.",
      'Is it a private package? Point Lockkeeper at the registry that you install from, with the input `registry` or the option `--registry`.',
      'Neither? Ask whoever changed the lockfile how it was made. Then remove the change, and let the package manager write the file again.'
    ]
  ),
  page(
    'install-script-added',
    'Does this release run a command on installing that the release before it did not?',
    [
      'Read the command in the finding. Does it call a file in the package, or fetch something?',
      'Open that file in the published archive, not in the repository: `npm pack <name>@<version>` fetches the archive and runs nothing of it.',
      "Look in the project's change log for the reason. A native build has one.",
      'If you cannot explain it in five minutes, do not merge. Do not install it to find out.',
      'If your package manager does not run install scripts unless they are allowed, leave it so, and do not add this package to the list without having read the script.'
    ]
  ),
  page(
    'install-script-changed',
    'Does an install script of this release run another command than in the release before it?',
    [
      'Read the old and the new command; both are in the finding.',
      "Is the new file in the project's repository, at the tag of this release?",
      'A renamed file with the same content is fine. A command that fetches something, or that calls a file which the repository does not have, is not: do not merge, and tell the project.'
    ]
  ),
  page(
    'install-script-reach',
    'Can the code that runs on installing do something that it could not before?',
    [
      'Read the script that runs on installing, and the place in the finding. It is mostly short.',
      "Look for what it fetches, and from where. A built file comes from the project's own releases.",
      'Look in the change log for the reason.',
      'If you cannot explain it, do not merge, and do not install it to find out.',
      'Let your package manager run install scripts only where they are allowed.'
    ]
  ),
  page('new-capability', 'Can the code of this release do something that the version before could not?', [
    'Open the place in the finding: it names file and line, and the command shows the difference without running anything.',
    'Does the change log speak of it? New abilities of an honest release are its features.',
    'Is the same code in the repository of the project, at the tag of this version?',
    'If names or texts are hidden, do not merge. Honest code has no reason to hide a name.',
    'Otherwise [accept](../configuration.md) this release, with the reason.'
  ]),
  page(
    'obfuscated-code',
    'Is there code in this release that is written so that nobody reads it, where there was none before?',
    [
      'Open the place in the finding. Scroll to the right, and to the end.',
      'Is there a source for it in the repository, and does its build make this file?',
      'If names are numbers and the project never did that, do not merge.',
      'For a long line or encoded data, look at what it decodes to, as text. Do not run it.',
      'If the reason is an honest one, [accept](../configuration.md) this release.'
    ]
  ),
  page('hidden-code', 'Does new code hold characters that nobody sees, or that turn text around?', [
    'Open the file with a tool that shows such characters, for example `cat -v`, or search it for the code points in the finding.',
    'A run of them in a text that is then decoded is an attack. Do not merge, and report it.',
    'In a table or in a translation, look whether the source in the repository has the same.',
    'If it is honest, ask the project to write escapes, and [accept](../configuration.md) this release.'
  ]),
  page(
    'new-destination',
    'Does new code call a host, an address or a service that the version before did not name?',
    [
      'Open the place in the finding. What is sent, and when?',
      'Whose is the host? Look for it in the documentation of the project.',
      'Services for pasted text, webhooks and addresses in disguise have no place in a dependency. Do not merge.',
      "If it is the project's own, [accept](../configuration.md) this release."
    ]
  ),
  page(
    'unexpected-file',
    'Does this release bring a program, a file that is not what its name says, or one that tools obey?',
    [
      "Does the change log speak of a native build? Does the project's pipeline make it?",
      'A name that lies has no honest reason. Do not merge.',
      'For `.npmrc` and the like, read the file: it can say from where things are fetched.',
      'If it is honest, [accept](../configuration.md) this release.'
    ]
  ),
  page('size-jump', 'Is this release several times larger than every one before it?', [
    'Look at what is new: `npm pack <name>@<version>` fetches the archive, `tar -tzvf` lists it with sizes.',
    "Is the large file made by the project's build? Is it needed to run?",
    'If other findings stand beside it, read those first.'
  ]),
  page(
    'new-dependency',
    'Does this release bring a dependency that is days old, from outside the registry, or named like another?',
    [
      'Open the new package, not the old one: its files (`npm pack <name>@<version>` shows what it holds without running it), its repository, its other releases.',
      'Look in the diff of the release for the place that uses it. A dependency that nothing uses is there for its own sake.',
      'If it is days old and by somebody new, wait a week.'
    ]
  ),
  page('trust-downgrade', 'Was this release published in a weaker way than the one it replaces?', [
    "Look for the version in the project's repository: is there a tag, a release, a run of the pipeline for it? An honest release by hand has at least the tag.",
    'Ask the maintainers in the open, in an issue. Wait for the answer or for the next release.'
  ]),
  page(
    'provenance-context',
    'Was this release built from another repository, by another workflow or from another kind of ref than the one before?',
    [
      "Open the repository it names: is it the project's own, or a fork of it?",
      'Open the commit and the run. Is the commit on the branch that releases come from?'
    ]
  ),
  page('new-publisher', 'Did somebody publish this release who had published none of the earlier ones?', [
    "Look at the project's repository. Is this release tagged there? Does the new account appear in its commits, releases or discussions?",
    'If the handover is announced, merge, and say where you saw it.',
    "If you find nothing, do not merge yet. Ask in the project's issue tracker. Waiting a few days costs little; the old version still works.",
    'If an install script came in with it, treat the release as hostile until somebody has read the script.'
  ]),
  page(
    'maintainer-change',
    'Are people maintainers of this release who were not of the one before it, or under another address?',
    [
      "Look for an announcement: the repository's README, its releases, its issue tracker.",
      "Check that the repository named by the package is still the one you know, and that it has this release's tag.",
      'If you cannot find out who the new people are, stay on the version you have, and ask.'
    ]
  ),
  page(
    'publisher-not-maintainer',
    'Is the account that published this release missing from the maintainers listed with it?',
    [
      "Look up the account on the registry's web page of the package. Does it belong to the organisation?",
      'If it is somebody of earlier years, ask the present maintainers whether the release is theirs. They can see their tokens and teams, you cannot.'
    ]
  ),
  page(
    'maintainer-domain',
    'Is the mail domain of somebody behind this release gone, or registered after they first had to do with it?',
    [
      'Look at the other findings. If there are none, read the difference of the release, and go on.',
      "Compare the account's mail address with the one on its profile and in recent commits. If it moved, the old domain says nothing.",
      'If the domain was registered a short time before the release, treat the release as one by a stranger. Tell the project, and the registry.'
    ]
  ),
  page(
    'source-tag-lost',
    'Does this release not name the commit or repository that the releases before it named?',
    [
      'Look for a tag of this version in the repository, and compare its date with the release.',
      'If there is a tag, the project changed how it publishes. Say so in the pull request; the next releases will be the same, and will not be flagged for long.',
      'If there is none, compare the files: `npm diff --diff=<name>@<old> --diff=<name>@<new>`. Every change in it should be in the repository as well.'
    ]
  ),
  page('new-package', 'Is a package added whose first release is younger than 30 days, or its only one?', [
    'See who asks for it: the review shows the way by which it came in.',
    'If a package you trust brings it in, look whether the same people publish it, and whether their changelog names it.',
    'If you named it yourself, check the spelling. Then ask whether you want to be among its first users.'
  ]),
  page('version-jump', 'Is the version out of line with the numbers this package has used so far?', [
    "Is the package one of your own company's names? Then stop. Find out which registry it was resolved from, and claim or scope the name.",
    'Otherwise look for the reason in the change log. A new numbering is announced.',
    'For a version that goes back: does the pull request say why?'
  ]),
  page(
    'publish-burst',
    'Did it come out with more releases, release lines or packages at once than ever before?',
    [
      "Look at the project's releases and its issue tracker. Several releases in a heap have a reason that somebody wrote down.",
      'Compare the releases of the heap with each other: `npm diff --diff=<name>@<one> --diff=<name>@<other>`. The same new code on several lines that has no entry in a change log is a bad sign.',
      'If you cannot find the reason, wait some days. Heaps from stolen accounts are taken down within hours or days.'
    ]
  ),
  page(
    'publish-order',
    'Does this release take the tag `latest` back to an older line, or continue a line that had ended?',
    [
      'Is there an advisory that this release answers? Then it says so in its change log, and the other lines have such a release too.',
      'For the tag: look whether the project noticed (`npm dist-tag ls <name>`, and its issue tracker).',
      'If nobody speaks of the release, compare it with the one before on its line before you take it.'
    ]
  ),
  page('dormant-revival', 'Does this release end a silence that is long for this package?', [
    'By itself: read what changed. A small package that moves once in four years has a diff you can read in minutes. `npm diff --diff=<name>@<old> --diff=<name>@<new>` shows the published files.',
    'Together with a new publisher: treat it as a handover, see `new-publisher`.',
    'Together with an install script: do not merge before somebody has read the script.'
  ]),
  page('release-deprecated', 'Is this release marked as deprecated, where the one it replaces is not?', [
    'Read the reason. If it speaks of security, of an attack or of a mistake, take another version.',
    'If it names another package, move there when you have the time.'
  ]),
  page('licence-change', 'Does this release name another licence than the one it replaces?', [
    'Look whether your rules allow the new licence.',
    'If they do not, stay on the version you have, and look for another package.',
    'If such a change must not slip through, set `licence-change` to `warn` or `block` in your configuration.'
  ]),
  page('known-vulnerability', 'Is there an advisory about this release that there was none of before?', [
    'Read the advisory: does it concern what you use the package for?',
    'Take the version in which it is repaired, if there is one.'
  ]),
  page('vulnerability-fixed', 'Does this change leave a version behind that an advisory is about?', [
    'Merge it soon, if nothing else was found.'
  ]),
  page('release-age', 'Was this release published less than the cooldown ago?', [
    'If nothing is urgent: wait. Run the check again after the time named in the finding; on GitHub, "Re-run jobs".',
    "Save yourself the red checks: give your update bot the same cooldown, such as `cooldown` in Dependabot's configuration or `minimumReleaseAge` in Renovate's.",
    'If it is urgent: read the difference between the two published versions (`npm diff --diff=<name>@<old> --diff=<name>@<new>`), and let somebody who may override a failed check do so, and say why.'
  ]),
  page(
    'acknowledgement',
    'Is there something to say about an exception, in the policy file or in a comment?',
    [
      'Ended, and the release is still to be accepted: look at it again, and write a new end.',
      'Nothing matches: remove the entry.',
      'A comment does not count: look at the release again, and write a new one with the line that the review shows.'
    ]
  ),
  page('lockfile-unreadable', 'Is there a lockfile on the head side that cannot be read to the letter?', [
    "Conflict marks or half a file: take the base branch's lockfile, run the package manager's install, and commit what it writes. Do not mend it by hand.",
    'The same key twice: somebody edited it by hand. The package manager takes one of the two, and a reader cannot see which. Ask.',
    'A broken fixture: give it another name, such as `package-lock.json.txt`, and let the test rename it.',
    'A format that cannot be read: look for a newer Lockkeeper. Until there is one, you can set this signal to `warn` in your policy. Know what that means: that file is then not judged at all.'
  ]),
  page('lockfile-not-a-file', 'Is a lockfile a symbolic link or a submodule instead of a file?', [
    'If nobody meant to: replace the link with the file itself.',
    "If it is meant, use your package manager's workspaces, so that one real lockfile serves all folders.",
    'If a pull request turns a lockfile into a link, and is about something else, do not merge it.'
  ]),
  page(
    'lockfile-base-unreadable',
    'Is there a lockfile on the base side that cannot be read, while the head side can be?',
    [
      'Read the list of added packages as you would for a new project. The findings in it are the ones to look at.',
      'Find out how the broken file came to be on the base branch, and whether a check was missing there.',
      'Once the repaired file is merged, this does not come back.'
    ]
  ),
  page('lockfile-removed', 'Does this change remove a lockfile?', [
    'Does the folder still have a `package.json`? If not, all is well.',
    'If it has, which lockfile locks its dependencies from now on? Ask for it to be committed.'
  ]),
  page(
    'lockfile-migrated',
    'Is the lockfile of head in another format, or in another version of its format, than the one of base?',
    [
      'Does the pull request say that it migrates? If not, ask which tool wrote the file.',
      'Let a migration be a pull request of its own, which changes no versions. Then everything else that is listed is worth a look.',
      'If the finding says that versions cannot be compared by their hash, make the migration again yourself from the base branch, and compare the two files.'
    ]
  ),
  page(
    'manifest-drift',
    'Do a lockfile and the manifests that ask for its packages disagree, where they did not at base?',
    [
      'Take the lockfile of base and run your package manager on the manifests of the pull request. Compare.',
      'If the difference is gone, commit that lockfile.',
      'If a version stays that the range does not allow, look for an override, a resolution or a patch that puts it there. If there is none, do not merge, and ask who wrote the entry.'
    ]
  ),
  page('loose-range', 'Does a manifest newly ask for a production dependency in whatever version comes?', [
    'Ask for the range that the locked version has: `^1.2.3`, or the version itself.',
    'If the file is an example that nobody installs in a pipeline, it may stay.',
    'If it is right for the whole repository, set `loose-range` to `note` or `off` in your configuration.'
  ]),
  page(
    'registry-setting',
    "Do the repository's own settings send an install, or a credential, to another host than before?",
    [
      'Find out whose host it is. If nobody knows, do not merge, and look at what else the pull request changes.',
      'If it is yours, let somebody merge it who may merge over the check, and keep it in a pull request of its own.',
      'A secret that stands in the file itself is public now: revoke it.'
    ]
  ),
  page(
    'install-code-setting',
    'May more code run on installing than before, by a setting or a file of the repository?',
    [
      'Read what is allowed to run. For a package, read its install script at the version that is locked.',
      'For a file of Yarn, compare it with the release of that version: `yarn set version <version>` writes the same file again.',
      'Allow packages by name and version, never all of them.'
    ]
  ),
  page(
    'cooldown-setting',
    "Does a package manager's waiting time get shorter, or does it get more exceptions?",
    [
      'Ask what it is for. An exception should name a version, not only a package.',
      'Take it out again when the release is old enough.'
    ]
  ),
  page(
    'trust-setting',
    'Does a package manager check less of where packages come from, and whether they are what the lockfile says?',
    [
      'Ask which package needs it, and allow that one instead: `root` instead of `all`, one repository, one version.',
      'If none does, do not merge it.'
    ]
  ),
  page(
    'override-setting',
    'Does the repository send a package to another place, another name or another version than its dependents ask for?',
    [
      'Look at what the lockfile now has for the package: the commit, the address, the name.',
      'Prefer a patch in the repository, which everybody can read, or a release of your own in your own scope.',
      'Pin a fork to a full commit.'
    ]
  ),
  page('package-manager-setting', 'Is the package manager itself another one, or held to less than before?', [
    'Let `corepack use <name>@<version>` write the field again, and compare.',
    'Never take a package manager from an address that is not its own registry.'
  ]),
  page(
    'editor-code-setting',
    'Does the pull request bring something that runs when somebody opens the branch in an editor, an agent or a container?',
    [
      'Read the command before you check the branch out. On GitHub nothing of it runs.',
      'If you have opened the branch already and do not know the command: treat the machine as compromised.',
      'Put tools of the team into a pull request of their own.'
    ]
  ),
  page(
    'gate-setting',
    'Does the pull request weaken Lockkeeper itself: its check, its workflow or its policy?',
    [
      'Let somebody decide it who is responsible for the check, in a pull request about nothing else.',
      'Protect `.github` by a rule for its owners, so that this is not the only thing that guards the gate.'
    ]
  ),
  page('setting-unreadable', 'Is there a settings file that cannot be read?', [
    'Write the file in the plain form that the message asks for. The line is named where there is one.',
    'If the file was made unreadable by a pull request about something else, ask why.'
  ])

  // generated: end
]
