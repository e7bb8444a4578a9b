"""Telephone numbers with where they ring: North American area codes and countries' codes."""

import re
from collections.abc import Iterator
from functools import cache

_AMERICAN_CODES = {
    "America/New_York": (
        "201 202 203 207 212 215 216 220 223 227 229 231 234 239 240 248 252 260 267 269 272 276 "
        "283 301 302 304 305 313 315 317 321 324 326 329 330 332 336 339 347 351 352 363 380 386 "
        "401 404 407 410 412 413 419 423 434 440 443 445 448 463 470 472 475 478 484 502 508 513 "
        "516 517 518 540 551 561 567 570 571 574 582 585 586 603 606 607 609 610 614 616 617 631 "
        "640 645 646 656 667 678 680 681 686 703 704 706 716 717 718 724 727 728 732 734 740 743 "
        "754 757 762 765 770 771 772 774 781 786 802 803 804 810 812 813 814 821 826 828 835 838 "
        "839 843 845 848 850 854 856 857 859 860 862 863 864 865 878 904 906 908 910 912 914 917 "
        "919 929 930 934 937 941 943 947 948 954 959 973 978 980 984 989"
    ),
    "America/Chicago": (
        "205 210 214 217 218 219 224 225 228 235 251 254 256 262 270 274 281 308 309 312 314 316 "
        "318 319 320 325 327 331 334 337 346 353 361 364 402 405 409 414 417 430 432 447 464 469 "
        "479 501 504 507 512 515 531 534 539 557 563 572 573 580 601 605 608 612 615 618 620 629 "
        "630 636 641 651 659 660 662 682 689 701 708 712 713 715 726 730 731 737 763 769 773 779 "
        "785 806 815 816 817 830 832 847 870 872 901 903 913 918 920 931 936 938 940 945 952 956 "
        "972 975 979 985"
    ),
    "America/Denver": ("208 303 307 385 406 435 505 575 719 720 748 801 915 970 983 986"),
    "America/Phoenix": "480 520 602 623 928",
    "America/Los_Angeles": (
        "206 209 213 253 279 310 323 341 350 360 369 408 415 424 425 442 458 503 509 510 530 541 "
        "559 562 564 619 626 628 650 657 661 669 702 707 714 725 738 747 760 775 805 818 820 831 "
        "840 858 909 916 925 949 951 971"
    ),
    "America/Anchorage": "907",
    "Pacific/Honolulu": "808",
    "America/Toronto": (
        "226 249 263 273 289 343 354 365 367 382 416 418 437 438 450 468 514 519 548 579 581 613 "
        "647 683 705 742 753 807 819 873 905 942"
    ),
    "America/Halifax": "428 506 782 902",
    "America/St_Johns": "709",
    "America/Winnipeg": "204 431 474 584",
    "America/Regina": "306 639",
    "America/Edmonton": "368 403 587 780 825",
    "America/Vancouver": "236 250 257 604 672 778",
    "America/Puerto_Rico": "787 939",
    "America/Jamaica": "658 876",
    "America/Port_of_Spain": "868",
    "America/Barbados": "246",
}
_CALLING = (
    "7RU 20EG 27ZA 30GR 31NL 32BE 33FR 34ES 36HU 39IT 40RO 41CH 43AT 44GB 45DK 46SE 47NO 48PL "
    "49DE 51PE 52MX 53CU 54AR 55BR 56CL 57CO 58VE 60MY 61AU 62ID 63PH 64NZ 65SG 66TH 81JP 82KR "
    "84VN 86CN 90TR 91IN 92PK 93AF 94LK 95MM 98IR 211SS 212MA 213DZ 216TN 218LY 220GM 221SN "
    "222MR 223ML 224GN 225CI 226BF 227NE 228TG 229BJ 230MU 231LR 232SL 233GH 234NG 235TD 236CF "
    "237CM 238CV 239ST 240GQ 241GA 242CG 243CD 244AO 245GW 246IO 247AC 248SC 249SD 250RW 251ET "
    "252SO 253DJ 254KE 255TZ 256UG 257BI 258MZ 260ZM 261MG 262RE 263ZW 264NA 265MW 266LS 267BW "
    "268SZ 269KM 290SH 291ER 297AW 298FO 299GL 350GI 351PT 352LU 353IE 354IS 355AL 356MT 357CY "
    "358FI 359BG 370LT 371LV 372EE 373MD 374AM 375BY 376AD 377MC 378SM 380UA 381RS 382ME 383XK "
    "385HR 386SI 387BA 389MK 420CZ 421SK 423LI 500FK 501BZ 502GT 503SV 504HN 505NI 506CR 507PA "
    "508PM 509HT 590GP 591BO 592GY 593EC 594GF 595PY 596MQ 597SR 598UY 599CW 670TL 672NF 673BN "
    "674NR 675PG 676TO 677SB 678VU 679FJ 680PW 681WF 682CK 683NU 685WS 686KI 687NC 688TV 689PF "
    "690TK 691FM 692MH 850KP 852HK 853MO 855KH 856LA 880BD 886TW 960MV 961LB 962JO 963SY 964IQ "
    "965KW 966SA 967YE 968OM 970PS 971AE 972IL 973BH 974QA 975BT 976MN 977NP 992TJ 993TM 994AZ "
    "995GE 996KG 998UZ"
)
_AUSTRALIAN = {
    "2": "Australia/Sydney", "3": "Australia/Melbourne", "7": "Australia/Brisbane",
    "8": "Australia/Adelaide",
}  # fmt: skip
_NORTH_AMERICAN = re.compile(
    r"(?<![\d+-])(?:\+?1[ .-])?(?:\((?P<a>[2-9]\d\d)\) ?|(?P<b>[2-9]\d\d)[-. ])"
    r"\d{3}[-. ]\d{4}(?!\d)"
)
_WORLD = re.compile(r"(?:\+|\b00) ?\(?(?P<code>[2-9]\d{0,2})\)?(?P<rest>[ ()\d.-]{6,})")
_AT_HOME = (
    ("GB", re.compile(
        r"(?<!\d)(?:\(?020\)? ?[378]\d{3}|0[123]\d{2,3} ?(?:\d{5,6}|\d{3} \d{3,4})|07\d{3} ?\d{6}"
        r"|07\d{3} \d{3} \d{3})(?!\d)"
    )),
    ("KR", re.compile(
        r"(?<!\d)\(?0(?:2|1[016]|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70)[-) ]{1,2}\d{3,4}-\d{4}"
    )),
    ("IE", re.compile(r"(?<!\d)\(?0(?:1|8[35679]|9[01])\)? ?\d{3} \d{4}(?!\d)")),
    ("AU", re.compile(
        r"(?<!\d)(?:\(0[2378]\) ?\d{4} ?\d{4}|04\d\d \d{3} \d{3}|1[38]00 \d{3} \d{3})(?!\d)"
    )),
    ("NZ", re.compile(r"(?<!\d)(?:\(0[34679]\) ?\d{3} \d{4}|02[1279] \d{3} \d{3,4})(?!\d)")),
    ("IN", re.compile(
        r"(?<!\d)(?:[6-9]\d{4} ?\d{5}|0(?:11|22|33|4[04]|80)[ -]\d{4} ?\d{4})(?!\d)"
    )),
    ("ZA", re.compile(r"(?<!\d)\(?0(?:1[1-8]|2[1-8]|3[1-9]|4[1-9]|5[1-8])\)? \d{3} \d{4}(?!\d)")),
    ("MT", re.compile(r"(?<![\d-])(?:2[1-7]|79|99)\d{2} ?\d{4}(?![\d-])")),
    ("PK", re.compile(r"(?<!\d)03\d\d[ -]\d{7}(?!\d)")),
    ("HK", re.compile(r"(?<![\d-])(?:2[1-9]|3[1-9])\d\d \d{4}(?![\d-])")),
    ("SG", re.compile(r"(?<![\d-])6[2-8]\d\d \d{4}(?![\d-])")),
)  # fmt: skip
"""Numbers without a country's code, as they are written where they ring."""


@cache
def _areas() -> dict[str, str]:
    return {code: zone for zone, codes in _AMERICAN_CODES.items() for code in codes.split()}


@cache
def _countries() -> dict[str, str]:
    return {told[:-2]: told[-2:] for told in _CALLING.split()}


def zones(words: str) -> Iterator[str]:
    """Yield the zones that area codes tell exactly."""
    for match in _NORTH_AMERICAN.finditer(words):
        zone = _areas().get(match["a"] or match["b"])
        if zone:
            yield zone
    for match in _WORLD.finditer(words):
        if match["code"].startswith("61"):
            digits = (match["code"][2:] + match["rest"]).lstrip(" (0.-")
            yield _AUSTRALIAN.get(digits[:1], "Australia/Sydney")


def lands(words: str) -> Iterator[str]:
    """Yield the countries where the telephones of a text ring, by their codes or their manner."""
    for match in _WORLD.finditer(words):
        code = match["code"]
        for length in (3, 2, 1):
            if code[:length] in _countries():
                yield _countries()[code[:length]]
                break
    yield from (land for land, manner in _AT_HOME if manner.search(words))
