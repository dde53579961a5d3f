"""`python -m lovemart_desktop.admin`, where no script was installed."""

import sys

from lovemart_desktop.admin import main

sys.exit(main())
