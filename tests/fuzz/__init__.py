"""The law of every parser: any bytes give a contract or one of our errors, soon, and never anything else."""
